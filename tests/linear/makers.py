"""What the families of hostile texts are made with."""

FAMILIES = {}


def family(make, lang="fr"):
    FAMILIES[make.__name__] = make
    make.lang = lang
    return make


def english(make):
    return family(make, "en")


def fill(unit, size):
    """`unit(i)` again and again, up to `size` bytes."""
    out, total, i = [], 0, 0
    while total < size:
        piece = unit(i)
        out.append(piece)
        total += len(piece.encode())
        i += 1
    return "".join(out)


FIRST = ["Anne", "Paul", "Claire", "Marc", "Lucie", "Hugo", "Nadia", "Karim", "Julie", "Pierre"]


def surname(i):
    parts = ["mar", "du", "ri", "vel", "to", "bon", "lac", "che", "nor", "pin"]
    return "".join(parts[int(d)] for d in str(i + 1000)).capitalize()
