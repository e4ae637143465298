#ifndef JOBTRACKER_PROCESS_MEMORY_H
#define JOBTRACKER_PROCESS_MEMORY_H

/// Keeps what the process holds of the machine's memory small; to be called before there are
/// threads.
void process_memory_keep_small(void);

/// Gives the system what was needed for a while only: freed blocks, and program code, of which a
/// start runs far more than waiting for a key does.
///
/// Code that runs again is read again, mostly from the system's cache of files.
void process_memory_give_back(void);

#endif
