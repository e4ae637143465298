#define _GNU_SOURCE
#include "terminal_guard.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

// Signals through a pipe. Dispatch's own signal sources block the signal in the thread that got
// it, which then can neither stop the process nor start a child that has the signal unblocked.

extern char **environ;

#define MOST 16
static int watched[MOST];
static struct sigaction before[MOST];
static size_t watched_count;
static volatile int write_end = -1;
static int read_end = -1;

static void on_signal(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  // A full pipe drops it: the reader has enough to do, and one of a kind is all it needs.
  ssize_t ignored = write(write_end, &byte, 1);
  (void)ignored;
  errno = saved;
}

static void install(int number, struct sigaction *old) {
  struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  (void)sigaction(number, &action, old);
}

int terminal_guard_watch(const int *signals, size_t count) {
  int ends[2];
  if (count > MOST || write_end != -1) {
    errno = EINVAL;
    return -1;
  }
  if (pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
  read_end = ends[0];
  write_end = ends[1];
  watched_count = 0;
  for (size_t i = 0; i < count; i++) {
    struct sigaction now;
    // nohup and the like: what the parent had ignored stays ignored.
    if (sigaction(signals[i], NULL, &now) != 0 || now.sa_handler == SIG_IGN) continue;
    watched[watched_count] = signals[i];
    install(signals[i], &before[watched_count]);
    watched_count++;
  }
  return read_end;
}

void terminal_guard_unwatch(void) {
  if (write_end == -1) return;
  for (size_t i = 0; i < watched_count; i++) (void)sigaction(watched[i], &before[i], NULL);
  watched_count = 0;
  int end = write_end;
  write_end = -1;
  (void)close(end);
  (void)close(read_end);
  read_end = -1;
}

static void set(int number, void (*handler)(int), struct sigaction *old) {
  struct sigaction action = {.sa_handler = handler};
  sigemptyset(&action.sa_mask);
  (void)sigaction(number, &action, old);
}

void terminal_guard_suspend(void) {
  struct sigaction old;
  set(SIGTSTP, SIG_DFL, &old);
  (void)kill(0, SIGTSTP);
  (void)sigaction(SIGTSTP, &old, NULL);
}

int terminal_guard_run(const char *program, char *const arguments[], int *status) {
  struct sigaction interrupt, quit, stop;
  set(SIGINT, SIG_IGN, &interrupt);
  set(SIGQUIT, SIG_IGN, &quit);
  set(SIGTSTP, SIG_DFL, &stop);

  posix_spawnattr_t attributes;
  sigset_t all, none;
  sigfillset(&all);
  sigemptyset(&none);
  int error = posix_spawnattr_init(&attributes);
  if (error == 0) {
    (void)posix_spawnattr_setsigdefault(&attributes, &all);
    (void)posix_spawnattr_setsigmask(&attributes, &none);
    (void)posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    pid_t child;
    error = posix_spawnp(&child, program, NULL, &attributes, arguments, environ);
    (void)posix_spawnattr_destroy(&attributes);
    if (error == 0)
      for (;;) {
        if (waitpid(child, status, WUNTRACED) < 0) {
          if (errno == EINTR) continue;
          error = errno;
          break;
        }
        if (!WIFSTOPPED(*status)) break;
        // A program that stops only itself would leave the shell waiting for this one.
        (void)raise(SIGTSTP);
        (void)kill(child, SIGCONT);
      }
  }
  (void)sigaction(SIGINT, &interrupt, NULL);
  (void)sigaction(SIGQUIT, &quit, NULL);
  (void)sigaction(SIGTSTP, &stop, NULL);
  return error;
}
