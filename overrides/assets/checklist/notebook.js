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
    this.checklist = nothing();
    /** What was kept and could not be read, put aside until the reader has decided. */
    this.unread = "";
    /** @type {(() => void)[]} */
    this.listeners = [];
    this.load();
  }

  /** @param {(storage: Storage) => void} action */
  attempt(action) {
    try {
      action(this.storage());
    } catch {
      this.isKept = false;
    }
  }

  /** Reads anew what another tab may have written. */
  load() {
    if (!this.isKept) return;
    this.attempt((storage) => {
      const kept = storage.getItem(KEY);
      const found = kept === null ? { checklist: nothing() } : read(kept);
      // What was put aside first is not written over by the next fault.
      if (found.fault && kept !== null && storage.getItem(UNREAD) === null) storage.setItem(UNREAD, kept);
      this.unread = storage.getItem(UNREAD) ?? "";
      this.checklist = found.fault ? nothing() : found.checklist;
    });
  }

  /**
   * Changes what is kept now, not what this page once read.
   * @param {(checklist: Checklist) => Checklist} change
   */
  change(change) {
    this.load();
    this.checklist = change(this.checklist);
    this.attempt((storage) => {
      if (isNothing(this.checklist)) storage.removeItem(KEY);
      else storage.setItem(KEY, written(this.checklist));
    });
    this.tell();
  }

  /** Forgets what could not be read. */
  forget() {
    this.attempt((storage) => {
      if (storage.getItem(KEY) === this.unread) storage.removeItem(KEY);
      storage.removeItem(UNREAD);
    });
    this.reload();
  }

  /** Leaves nothing behind. */
  clear() {
    this.change(nothing);
    this.forget();
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
