#define _GNU_SOURCE
#include "terminal_guard.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// The crash guard: C because a signal handler may not run Swift.

static const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGQUIT, SIGSYS};
#define FATAL_COUNT (sizeof fatal / sizeof fatal[0])

static struct {
  atomic_int armed;
  int fd;
  struct termios modes;
  char leave[512];
  size_t length;
  int installed;
  struct sigaction before[FATAL_COUNT];
} guard;

static char alternate_stack[32768];

static void give_back(void) {
  if (!atomic_exchange(&guard.armed, 0)) return;
  // A terminal that hangs must not keep a crashed program alive: what fits is written.
  ssize_t ignored = write(guard.fd, guard.leave, guard.length);
  (void)ignored;
  (void)tcsetattr(guard.fd, TCSANOW, &guard.modes);
}

static void on_fatal(int number, siginfo_t *info, void *context) {
  (void)context;
  int saved = errno;
  give_back();
  if (info->si_code > 0) {
    // A fault repeats when this returns and then meets what was there before: Swift's backtracer.
    for (size_t i = 0; i < FATAL_COUNT; i++)
      if (fatal[i] == number) (void)sigaction(number, &guard.before[i], NULL);
  } else {
    // A signal that was sent does not repeat, and the backtracer would go on as if nothing had been.
    (void)signal(number, SIG_DFL);
    (void)raise(number);
  }
  errno = saved;
}

int terminal_guard_arm(int fd, const struct termios *modes, const char *leave, size_t length) {
  if (length > sizeof guard.leave) {
    errno = E2BIG;
    return -1;
  }
  atomic_store(&guard.armed, 0);
  guard.fd = fd;
  guard.modes = *modes;
  memcpy(guard.leave, leave, length);
  guard.length = length;
  if (!guard.installed) {
    // A crash by stack overflow needs another stack for the handler.
    stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
    if (sigaltstack(&stack, NULL) != 0) return -1;
    struct sigaction action = {.sa_sigaction = on_fatal, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < FATAL_COUNT; i++)
      if (sigaction(fatal[i], &action, &guard.before[i]) != 0) return -1;
    if (atexit(give_back) != 0) return -1;
    guard.installed = 1;
  }
  atomic_store(&guard.armed, 1);
  return 0;
}

void terminal_guard_disarm(void) { atomic_store(&guard.armed, 0); }
