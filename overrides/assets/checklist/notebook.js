// Where the checklist is kept: in this browser, under one key, or in the page alone where the browser keeps nothing.
import { isNothing, nothing, read, written } from "./store.js";

/** @typedef {import("./store.js").Checklist} Checklist */

const KEY = "atmp:checklist:1";
const UNREAD = `${KEY}:unread`;

export class Notebook {
  /** @param {() => Storage} storage  Asking for it may be refused too. */
  constructor(storage) {
    this.storage = storage;
    this.isKept = true;
    /** @type {Checklist} */
    this.checklist = nothing();
    /** @type {(() => void)[]} */
    this.listeners = [];
    this.load();
  }

  /** Reads anew what another tab may have written. */
  load() {
    if (!this.isKept) return;
    try {
      const kept = this.storage().getItem(KEY);
      const found = kept === null ? { checklist: nothing() } : read(kept);
      if (found.fault && kept !== null) this.storage().setItem(UNREAD, kept);
      this.checklist = found.fault ? nothing() : found.checklist;
    } catch {
      this.isKept = false;
    }
  }

  /**
   * Changes what is kept now, not what this page once read.
   * @param {(checklist: Checklist) => Checklist} change
   */
  change(change) {
    this.load();
    this.checklist = change(this.checklist);
    try {
      if (isNothing(this.checklist)) this.storage().removeItem(KEY);
      else this.storage().setItem(KEY, written(this.checklist));
    } catch {
      this.isKept = false;
    }
    this.tell();
  }

  /** Leaves nothing behind. */
  clear() {
    this.change(nothing);
    try {
      this.storage().removeItem(UNREAD);
    } catch {
      this.isKept = false;
    }
  }

  /** @param {Window} window  Other tabs, and the page shown again by the back button. */
  follow(window) {
    window.addEventListener("storage", (event) => {
      if (event.key === KEY || event.key === null) this.reload();
    });
    window.addEventListener("pageshow", (event) => {
      if (event.persisted) this.reload();
    });
  }

  reload() {
    this.load();
    this.tell();
  }

  /** @param {() => void} listener  Called now and at each change. */
  onChange(listener) {
    this.listeners.push(listener);
    listener();
  }

  tell() {
    for (const listener of this.listeners) listener();
  }
}
