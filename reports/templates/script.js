"use strict";
(function () {
  document.documentElement.classList.add("js");
  document.querySelectorAll(".report").forEach(function (report) {
    var panel = report.querySelector(".panel");
    var text = report.querySelector(".text");
    if (!panel || !text) return;
    var body = panel.querySelector(".panel-body");
    var empty = body.firstElementChild;
    var shown = null;
    var pinned = false;
    panel.hidden = false;
    panel.classList.add("empty");

    // The card of a claim stands in the list; the panel shows a copy, without its ids.
    function show(claim) {
      if (claim === shown) return;
      text.querySelectorAll(".on").forEach(function (mark) { mark.classList.remove("on"); });
      shown = claim;
      panel.classList.toggle("empty", claim === null);
      if (claim === null) {
        body.replaceChildren(empty);
        return;
      }
      var card = document.getElementById(report.id + "-c" + claim);
      var copy = document.createElement("div");
      Array.prototype.forEach.call(card.childNodes, function (node) { copy.appendChild(node.cloneNode(true)); });
      copy.className = card.className;
      body.replaceChildren(copy);
      text.querySelectorAll('.m[data-c="' + claim + '"]').forEach(function (mark) { mark.classList.add("on"); });
    }
    function hide() {
      pinned = false;
      show(null);
    }
    function visible(mark) {
      return !Array.prototype.some.call(mark.classList, function (name) {
        return name.slice(0, 2) === "l-" && report.classList.contains("off-" + name.slice(2));
      });
    }
    // The innermost claim whose level is not filtered out.
    function claimAt(target) {
      for (var mark = target.closest("[data-c]"); mark; mark = mark.parentElement.closest("[data-c]")) {
        if (visible(mark)) return mark.getAttribute("data-c");
      }
      return null;
    }

    text.addEventListener("click", function (event) {
      var claim = claimAt(event.target);
      if (claim === null) return;
      event.preventDefault();
      if (pinned && claim === shown) return hide();
      pinned = true;
      show(claim);
      // The panel may lie over the words on a phone.
      event.target.scrollIntoView({ block: "nearest" });
    });
    text.addEventListener("pointerover", function (event) {
      if (event.pointerType === "touch" || pinned) return;
      var claim = claimAt(event.target);
      if (claim !== null) show(claim);
    });
    text.addEventListener("focusin", function (event) {
      var claim = claimAt(event.target);
      if (claim !== null && event.target.matches(":focus-visible")) {
        pinned = true;
        show(claim);
      }
    });
    panel.querySelector(".close").addEventListener("click", function () {
      var marker = shown === null ? null : document.getElementById(report.id + "-m" + shown);
      hide();
      if (marker) marker.focus({ preventScroll: true });
      hide();
    });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape") hide();
    });
    report.querySelectorAll("[data-level]").forEach(function (box) {
      box.addEventListener("change", function () {
        report.classList.toggle("off-" + box.getAttribute("data-level").slice(2), !box.checked);
        hide();
      });
      box.checked = true;
    });
  });
})();
