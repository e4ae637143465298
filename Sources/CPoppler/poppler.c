// Poppler and what it stands on are loaded by the process that reads a PDF alone.

#include "CPoppler.h"

#include "delayed_library.h"

#define POPPLER "libpoppler-glib.so.8"

const char *jobtracker_poppler_problem(void) { return delayed_library_problem(POPPLER); }

// A library's functions are found through those that need it as well.
#define FUNCTION(result, name, parameters, arguments) \
  DELAYED_FUNCTION(POPPLER, result, name, parameters, arguments)

FUNCTION(PopplerDocument *, poppler_document_new_from_bytes,
         (GBytes *bytes, const char *password, GError **error), (bytes, password, error))
FUNCTION(int, poppler_document_get_n_pages, (PopplerDocument *document), (document))
FUNCTION(PopplerPage *, poppler_document_get_page, (PopplerDocument *document, int index),
         (document, index))
FUNCTION(void, poppler_page_get_size, (PopplerPage *page, double *width, double *height),
         (page, width, height))
FUNCTION(char *, poppler_page_get_text, (PopplerPage *page), (page))
FUNCTION(gboolean, poppler_page_get_text_layout,
         (PopplerPage *page, PopplerRectangle **rectangles, guint *count),
         (page, rectangles, count))
FUNCTION(GList *, poppler_page_get_text_attributes, (PopplerPage *page), (page))
FUNCTION(void, poppler_page_free_text_attributes, (GList *list), (list))
FUNCTION(void, poppler_page_render, (PopplerPage *page, cairo_t *context), (page, context))
FUNCTION(void, g_object_unref, (gpointer object), (object))

FUNCTION(cairo_surface_t *, cairo_image_surface_create,
         (cairo_format_t format, int width, int height), (format, width, height))
FUNCTION(unsigned char *, cairo_image_surface_get_data, (cairo_surface_t *surface), (surface))
FUNCTION(int, cairo_image_surface_get_stride, (cairo_surface_t *surface), (surface))
FUNCTION(void, cairo_surface_flush, (cairo_surface_t *surface), (surface))
FUNCTION(void, cairo_surface_destroy, (cairo_surface_t *surface), (surface))
FUNCTION(cairo_t *, cairo_create, (cairo_surface_t *surface), (surface))
FUNCTION(void, cairo_destroy, (cairo_t *context), (context))
FUNCTION(void, cairo_set_source_rgb, (cairo_t *context, double red, double green, double blue),
         (context, red, green, blue))
FUNCTION(void, cairo_paint, (cairo_t *context), (context))
