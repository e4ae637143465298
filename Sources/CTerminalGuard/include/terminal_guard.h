#ifndef JOBTRACKER_TERMINAL_GUARD_H
#define JOBTRACKER_TERMINAL_GUARD_H

#include <stddef.h>
#include <termios.h>

/// Remembers how to give the terminal back, and does so if the program crashes or calls exit().
///
/// `leave` is written to `fd` as it is (at most 512 bytes), then `modes` are set. Only calls that a
/// signal handler may make are made; the fault then takes its usual course.
/// Returns 0, or -1 with errno.
int terminal_guard_arm(int fd, const struct termios *modes, const char *leave, size_t length);

/// The terminal has been given back: nothing is to be done any more.
void terminal_guard_disarm(void);

/// Writes the number of each of these signals as a byte to a pipe, instead of its usual effect.
///
/// A signal that is ignored already stays so. Returns the end of the pipe to read from (it does not
/// block), or -1 with errno.
int terminal_guard_watch(const int *signals, size_t count);

/// Gives the watched signals their usual effect again and closes the pipe.
void terminal_guard_unwatch(void);

/// Stops this process and its group as the terminal's suspend key does; returns once it goes on.
void terminal_guard_suspend(void);

/// Runs a program in the foreground and waits for its end.
///
/// Meanwhile interrupt and quit keys concern the program only, and the suspend key stops both.
/// `arguments` ends with NULL. Returns 0 with the wait status, or an errno value.
int terminal_guard_run(const char *program, char *const arguments[], int *status);

#endif
