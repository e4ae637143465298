#ifndef JOBTRACKER_CNCURSES_SHIM_H
#define JOBTRACKER_CNCURSES_SHIM_H

// Before any include: they decide what the headers declare.
#define _XOPEN_SOURCE 700
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <wchar.h>

// Macros, variadic functions and globals are not importable into Swift.

static inline int cncurses_lines(void) { return LINES; }
static inline int cncurses_columns(void) { return COLS; }
static inline int cncurses_colors(void) { return COLORS; }
static inline int cncurses_has_colors(void) { return has_colors() ? 1 : 0; }

static inline attr_t cncurses_bold(void) { return A_BOLD; }
static inline attr_t cncurses_dim(void) { return A_DIM; }
static inline attr_t cncurses_italic(void) { return A_ITALIC; }
static inline attr_t cncurses_underline(void) { return A_UNDERLINE; }
static inline attr_t cncurses_reverse(void) { return A_REVERSE; }

/// Puts a character with its combining marks, of which those that are 0 are none, into stdscr.
static inline void cncurses_put(int row, int column, unsigned base, unsigned first,
                                unsigned second, unsigned third, attr_t attributes, int pair) {
  const wchar_t text[] = {base, first, second, third, 0};
  cchar_t cell;
  // The pair goes through the last parameter: the fourth is a short.
  if (setcchar(&cell, text, attributes, 0, &pair) == OK)
    (void)mvwadd_wch(stdscr, row, column, &cell);
}

static inline void cncurses_move(int row, int column) { (void)wmove(stdscr, row, column); }
static inline void cncurses_stage(void) { (void)wnoutrefresh(stdscr); }
static inline void cncurses_erase(void) { (void)werase(stdscr); }
/// The next doupdate clears the screen and draws all of it.
static inline void cncurses_repaint_all(void) { (void)clearok(curscr, TRUE); }

/// Starts ncurses on a descriptor of the terminal, which it keeps, and standard input.
static inline SCREEN *cncurses_open(int output) {
  FILE *file = fdopen(output, "w");
  return file ? newterm(NULL, file, stdin) : NULL;
}

static inline int cncurses_function_key(int number) { return KEY_F(number); }

// Swift's Glibc module is built without X/Open extensions and leaves it out.
static inline int cncurses_wcwidth(unsigned int scalar) {
  extern int wcwidth(wchar_t);
  return wcwidth((wchar_t)scalar);
}

#endif
