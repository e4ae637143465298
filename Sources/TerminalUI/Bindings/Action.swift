/// Everything that a key can do; the raw value names it in the configuration.
enum Action: String, CaseIterable, Sendable {
  case quit
  case help
  case themes, commands, tasks, mouse
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case jobsPane = "jobs-pane"
  case resumesPane = "resumes-pane"
  case detailPane = "detail-pane"
  case listPane = "list-pane"
  case zoomIn = "zoom-in"
  case zoomOut = "zoom-out"

  case down, up, first, last
  case pageDown = "page-down"
  case pageUp = "page-up"
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"

  case open, back
  case nextTab = "next-tab"
  case previousTab = "previous-tab"
  case add, edit, delete, analyse
  case undo, redo, changes
  case explain, history, mark, compare, sort
  case markAll = "mark-all"
  case whatIf = "what-if"
  case keep
  case sortNewest = "sort-newest"
  case sortCompany = "sort-company"
  case sortTitle = "sort-title"
  case sortLocation = "sort-location"
  case sortStage = "sort-stage"
  case sortScore = "sort-score"
  case tags
  case nextStage = "next-stage"
  case previousStage = "previous-stage"
  case stageSaved = "stage-saved"
  case stageApplied = "stage-applied"
  case stageScreening = "stage-screening"
  case stageInterview = "stage-interview"
  case stageOffer = "stage-offer"
  case stageAccepted = "stage-accepted"
  case stageRejected = "stage-rejected"
  case stageWithdrawn = "stage-withdrawn"
  case stageGhosted = "stage-ghosted"
  case nextTerm = "next-term"
  case previousTerm = "previous-term"
  case readPage = "read-page"
  case readKeptPage = "read-kept-page"
  case sources
  case cancelWork = "cancel-work"
  case filter
  case copyURL = "copy-url"
  case copyDescription = "copy-description"
  case copyKeywords = "copy-keywords"
  case copyResult = "copy-result"
  case openURL = "open-url"
  case retry
  case clearDone = "clear-done"

  case accept
  case cancel
  case save
  case nextField = "next-field"
  case previousField = "previous-field"
  case nextChoice = "next-choice"
  case previousChoice = "previous-choice"
  case complete
  case readText = "read-text"
  case openFile = "open-file"
  case editText = "edit-text"

  case recallOlder = "recall-older"
  case recallNewer = "recall-newer"

  case cursorLeft = "cursor-left"
  case cursorRight = "cursor-right"
  case wordLeft = "word-left"
  case wordRight = "word-right"
  case lineStart = "line-start"
  case lineEnd = "line-end"
  case lineUp = "line-up"
  case lineDown = "line-down"
  case newLine = "new-line"
  case deleteLeft = "delete-left"
  case deleteRight = "delete-right"
  case deleteWord = "delete-word"
  case deleteToStart = "delete-to-start"
  case deleteToEnd = "delete-to-end"
}
