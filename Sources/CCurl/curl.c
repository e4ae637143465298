// libcurl, and the thirty libraries that it needs itself, are loaded with the first request.

#include "CCurl.h"

#include "delayed_library.h"

// The checks of arguments are macros with the functions' names.
#undef curl_easy_setopt
#undef curl_easy_getinfo

#define CURL_LIBRARY "libcurl.so.4"

const char *jobtracker_curl_problem(void) { return delayed_library_problem(CURL_LIBRARY); }

#define FUNCTION(result, name, parameters, arguments) \
  DELAYED_FUNCTION(CURL_LIBRARY, result, name, parameters, arguments)

FUNCTION(CURL *, curl_easy_init, (void), ())
FUNCTION(void, curl_easy_cleanup, (CURL *handle), (handle))
FUNCTION(const char *, curl_easy_strerror, (CURLcode code), (code))
FUNCTION(void, curl_free, (void *data), (data))
FUNCTION(CURLM *, curl_multi_init, (void), ())
FUNCTION(CURLMcode, curl_multi_cleanup, (CURLM *multi), (multi))
FUNCTION(CURLMcode, curl_multi_add_handle, (CURLM *multi, CURL *handle), (multi, handle))
FUNCTION(CURLMcode, curl_multi_remove_handle, (CURLM *multi, CURL *handle), (multi, handle))
FUNCTION(CURLMcode, curl_multi_perform, (CURLM *multi, int *running), (multi, running))
FUNCTION(CURLMcode, curl_multi_poll,
         (CURLM *multi, struct curl_waitfd extra[], unsigned int count, int timeout, int *ready),
         (multi, extra, count, timeout, ready))
FUNCTION(CURLMcode, curl_multi_wakeup, (CURLM *multi), (multi))
FUNCTION(struct curl_slist *, curl_slist_append, (struct curl_slist *list, const char *text),
         (list, text))
FUNCTION(void, curl_slist_free_all, (struct curl_slist *list), (list))

#define LOADED(name) ((__typeof__(&name))delayed_library_function(CURL_LIBRARY, #name))

CURLcode jobtracker_curl_global_init(void) {
  return LOADED(curl_global_init)(CURL_GLOBAL_DEFAULT);
}

// A function with a variable number of arguments cannot hand them on.
#define SETTER(name, type)                                              \
  CURLcode name(CURL *handle, CURLoption option, type value) {          \
    return LOADED(curl_easy_setopt)(handle, option, value);             \
  }
#define GETTER(name, type)                                              \
  CURLcode name(CURL *handle, CURLINFO info, type value) {              \
    return LOADED(curl_easy_getinfo)(handle, info, value);              \
  }

SETTER(jobtracker_curl_set_long, long)
SETTER(jobtracker_curl_set_size, curl_off_t)
SETTER(jobtracker_curl_set_string, const char *)
SETTER(jobtracker_curl_set_pointer, void *)
SETTER(jobtracker_curl_set_list, struct curl_slist *)
SETTER(jobtracker_curl_set_data_function, jobtracker_curl_data_function)
GETTER(jobtracker_curl_get_long, long *)
GETTER(jobtracker_curl_get_string, char **)

CURLcode jobtracker_curl_set_prereq_function(CURL *handle, jobtracker_curl_prereq_function value) {
  return LOADED(curl_easy_setopt)(handle, CURLOPT_PREREQFUNCTION, value);
}

int jobtracker_curl_next_result(CURLM *multi, CURLcode *result) {
  int left = 0;
  CURLMsg *message;
  while ((message = LOADED(curl_multi_info_read)(multi, &left))) {
    if (message->msg == CURLMSG_DONE) {
      *result = message->data.result;
      return 1;
    }
  }
  return 0;
}

char *jobtracker_curl_host(const char *url) {
  char *host = NULL;
  CURLU *parts = LOADED(curl_url)();
  if (!parts) return NULL;
  if (LOADED(curl_url_set)(parts, CURLUPART_URL, url, 0) == CURLUE_OK) {
    LOADED(curl_url_get)(parts, CURLUPART_HOST, &host, 0);
  }
  LOADED(curl_url_cleanup)(parts);
  return host;
}
