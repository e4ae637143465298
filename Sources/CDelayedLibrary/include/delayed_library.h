#ifndef JOBTRACKER_DELAYED_LIBRARY_H
#define JOBTRACKER_DELAYED_LIBRARY_H

/// Why the shared library of that file name cannot be loaded, or NULL where it is loaded now.
const char *delayed_library_problem(const char *library);

/// The address of a function in a library that is loaded with its first function.
///
/// Where there is none the process ends: ask delayed_library_problem() before.
void *delayed_library_function(const char *library, const char *name);

/// Defines a function that hands its call on to the one of that name in a library.
///
/// A library that is linked is loaded whenever the program starts, with all that it needs itself.
#define DELAYED_FUNCTION(library, result, name, parameters, arguments)                          \
  result name parameters {                                                                      \
    static __typeof__(&name) _Atomic function;                                                  \
    if (!function) function = (__typeof__(&name))delayed_library_function(library, #name);      \
    return function arguments;                                                                  \
  }

#endif
