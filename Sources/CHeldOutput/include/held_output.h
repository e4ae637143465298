#ifndef JOBTRACKER_HELD_OUTPUT_H
#define JOBTRACKER_HELD_OUTPUT_H

#include <stddef.h>

/// Opens another descriptor of the terminal on `terminal`, whose output can be held back.
///
/// It is for ncurses, which writes at each move of the cursor: the terminal would get an update in
/// dozens of pieces. Returns the descriptor, or -1 with errno.
int held_output_open(int terminal);

/// From now on what is written to the descriptor is kept; where memory is short, it is not.
void held_output_begin(void);

/// Lets output pass again; returns what was kept, which stays until the next beginning.
const unsigned char *held_output_end(size_t *size);

#endif
