#ifndef JOBTRACKER_CSQLITESESSION_SHIM_H
#define JOBTRACKER_CSQLITESESSION_SHIM_H

// Debian builds SQLite with its session extension, and declares it on request only.
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

#endif
