"""Hostile English texts."""
from makers import english, fill


@english
def called_by_nobody(size):
    """Unattributed judgements between marks, each the object of the next."""
    return fill(lambda i: "was dubbed “the road” ", size)


@english
def marks_inside_claims(size):
    return fill(lambda i: "said to “watch, he says that and verify” ", size)


@english
def rows_of_verbs(size):
    return fill(lambda i: "to cut taxes, close the port, ", size)


@english
def dashes(size):
    return fill(lambda i: "a guard -- Ann Brook, who saw it -- said that ", size)
