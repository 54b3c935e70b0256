import {follow} from "./live.js";
import {wireForms} from "./forms.js";
import {wireDialog} from "./dialog.js";
import {wireDrag} from "./drag.js";

wireForms();
const board = document.getElementById("board");
if (board) {
  wireDialog(board);
  wireDrag(board);
  document.getElementById("chosen").addEventListener("change", change => location.assign(change.target.value));
  const scroller = document.getElementById("scroller");
  if (scroller) {
    scroller.scrollTop = 7.5 * 48;
  }
}
follow();
