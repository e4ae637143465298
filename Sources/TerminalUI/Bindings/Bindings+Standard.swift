import TerminalScreen

extension Bindings {
  /// The keys as they are unless a person binds others.
  static let standard = Bindings([
    .jobs: [
      Binding(.add, [Key("a")], "Add a job, by its URL or by hand", hint: "add"),
      Binding(.open, [.enter], "Open the analysis, or finish what could not be read"),
      Binding(.edit, [Key("e")], "Edit the job", hint: "edit"),
      Binding(.analyse, [Key("A")], "Analyse the job against a resume", hint: "analyse"),
      Binding(.history, [Key("H")], "Every analysis of the job, and what changed"),
      Binding(.whatIf, [Key("W")], "Try out what would raise the score"),
      Binding(.compare, [Key("C")], "Compare every resume with every job of the list"),
      Binding(.filter, [Key("/")], "Show only the jobs that have these words", hint: "filter"),
      Binding(.back, [.escape], "Show all jobs again"),
      Binding(.sortNewest, sequences: [[Key("s"), Key("n")]], "Sort: newest first, or last"),
      Binding(.sortCompany, sequences: [[Key("s"), Key("c")]], "Sort by company"),
      Binding(.sortTitle, sequences: [[Key("s"), Key("t")]], "Sort by title"),
      Binding(.sortLocation, sequences: [[Key("s"), Key("l")]], "Sort by location"),
      Binding(.sortStage, sequences: [[Key("s"), Key("p")]], "Sort by stage"),
      Binding(.sortScore, sequences: [[Key("s"), Key("s")]], "Sort by score"),
    ] + pipeline + pages + [
      Binding(.cancelWork, [Key("x")], "Cancel the work on this job", hint: "cancel"),
      Binding(.delete, [Key("D")], "Delete the job"),
    ] + tabs,
    .resumes: [
      Binding(.add, [Key("a")], "Add a resume", hint: "add"),
      Binding(.open, [.enter], "Open the resume's text", hint: "open"),
      Binding(.analyse, [Key("A")], "Analyse the chosen job against this resume", hint: "analyse"),
      Binding(.compare, [Key("C")], "Compare every resume with every job of the list"),
      Binding(.filter, [Key("/")], "Show only the resumes that have these words", hint: "filter"),
      Binding(.cancelWork, [Key("x")], "Cancel the reading of this resume", hint: "cancel"),
      Binding(.delete, [Key("D")], "Delete the resume", hint: "delete"),
      Binding(.back, [.escape], "Show all resumes again, or go back to the jobs"),
    ],
    .detail: [
      Binding(.back, [.escape], "Go back to the list", hint: "back"),
      Binding(.explain, [.enter], "What the score is made of", hint: "explain"),
    ] + tabs + [
      Binding(.edit, [Key("e")], "Edit the job"),
      Binding(.analyse, [Key("A")], "Analyse the job against a resume", hint: "analyse"),
      Binding(.history, [Key("H")], "Every analysis of the job, and what changed"),
      Binding(.whatIf, [Key("W")], "Try out what would raise the score"),
      Binding(.nextTerm, [Key("n")], "To the next term that the resume shows or lacks"),
      Binding(.previousTerm, [Key("N")], "To the term before"),
    ] + pipeline + pages + [
      Binding(.cancelWork, [Key("x")], "Cancel the work on it", hint: "cancel"),
      Binding(.delete, [Key("D")], "Delete it"),
    ],
    .lists: [
      Binding(.down, [Key("j"), .down], "Down"),
      Binding(.up, [Key("k"), .up], "Up"),
      Binding(.first, [Key("g"), .home], "To the first row"),
      Binding(.last, [Key("G"), .end], "To the last row"),
      Binding(.pageDown, [.pageDown, .control("f")], "A page down"),
      Binding(.pageUp, [.pageUp, .control("b")], "A page up"),
      Binding(.halfPageDown, [.control("d")], "Half a page down"),
      Binding(.halfPageUp, [.control("u")], "Half a page up"),
    ],
    .everywhere: [
      Binding(.nextPane, [.tab], "To the next pane", hint: "pane"),
      Binding(.previousPane, [.backTab], "To the previous pane"),
      Binding(.jobsPane, [Key("1")], "To the jobs"),
      Binding(.resumesPane, [Key("2")], "To the resumes"),
      Binding(.detailPane, [Key("3"), Key("l"), .right], "To the analysis"),
      Binding(.listPane, [Key("h"), .left], "Back to the list"),
      Binding(.zoomIn, [Key("+")], "Give the pane more room"),
      Binding(.zoomOut, [Key("_")], "Give the pane less room"),
      Binding(.undo, [Key("u")], "Undo the last change or deletion"),
      Binding(.redo, [.control("r")], "Redo what was undone last"),
      Binding(.changes, [Key("U")], "What was done, to go back to a point"),
      Binding(.commands, [Key(":")], "Every command, by its name"),
      Binding(.tasks, [Key("w")], "The work in the background, and what was said"),
      Binding(.themes, [Key("t")], "Choose the theme, and see it at once"),
      Binding(.mouse, [Key("&")], "Turn the mouse off, to select text with it, or on"),
      Binding(.help, [Key("?"), .function(1)], "These keys", hint: "help"),
      Binding(
        .quit, [Key("q"), .control("c")], "Quit; work under way goes on at the next start",
        hint: "quit"),
    ],
    .filter: [
      Binding(.accept, [.enter, .down], "Go to what was found", hint: "to the list"),
      Binding(.cancel, [.escape], "Show all again", hint: "clear"),
      Binding(.quit, [.control("c")], "Quit"),
    ],
    .form: [
      Binding(.save, [.control("s")], "Save", hint: "save"),
      Binding(.nextField, [.enter, .tab, .down], "To the next field", hint: "next"),
      Binding(.previousField, [.backTab, .up], "To the previous field"),
      Binding(.cancel, [.escape], "Leave the form; asks if something was typed", hint: "cancel"),
      Binding(.help, [.function(1)], "These keys", hint: "help"),
      Binding(.quit, [.control("c")], "Quit; asks if something was typed"),
    ],
    .jobForm: [
      Binding(
        .openFile, [.control("o")], "Read a saved page or a text file into the fields", hint: "file"
      ),
      Binding(.editText, [.control("x")], "Write the description in your editor", hint: "editor"),
      Binding(
        .readText, [.control("r")], "Read the fields from the text", hint: "read fields"),
    ],
    .lastField: [Binding(.save, [.enter, .control("s")], "Save", hint: "save")],
    .analysisForm: [
      Binding(.save, [.enter, .control("s")], "Start the analysis", hint: "start")
    ],
    .lineField: recalling + typing,
    .areaField: [
      Binding(.newLine, [.enter], "A new line"),
      Binding(.lineUp, [.up], "A line up"),
      Binding(.lineDown, [.down], "A line down"),
      Binding(.pageUp, [.pageUp], "A page up"),
      Binding(.pageDown, [.pageDown], "A page down"),
    ] + typing,
    .choiceField: [
      Binding(.nextChoice, [.right, Key(" "), Key("l")], "The next value", hint: "change"),
      Binding(.previousChoice, [.left, Key("h")], "The previous value"),
      Binding(.nextField, [Key("j")], "To the next field"),
      Binding(.previousField, [Key("k")], "To the previous field"),
    ],
    .pathField: [
      Binding(.accept, [.enter], "Use the file, or go into the folder", hint: "choose"),
      Binding(.complete, [.tab], "Complete the path, or go to the next field", hint: "complete"),
      Binding(.down, [.down], "Down"),
      Binding(.up, [.up], "Up"),
      Binding(.pageDown, [.pageDown], "A page down"),
      Binding(.pageUp, [.pageUp], "A page up"),
    ] + recalling + typing,
    .confirmation: [
      Binding(.accept, [Key("y"), .enter], "Yes", hint: "yes"),
      Binding(.cancel, [Key("n"), .escape, Key("q")], "No", hint: "no"),
      Binding(.quit, [.control("c")], "Quit"),
    ],
    .themes: [
      Binding(.accept, [.enter], "Use this theme from now on", hint: "use it"),
      Binding(.cancel, [.escape, Key("q"), Key("t")], "Go back to the theme before", hint: "back"),
      Binding(.quit, [.control("c")], "Quit"),
    ],
    .tasks: [
      Binding(.cancelWork, [Key("x")], "Cancel the task", hint: "cancel"),
      Binding(.retry, [Key("R")], "Do a failed or cancelled task again", hint: "try again"),
      Binding(.clearDone, [Key("C")], "Clear what has finished", hint: "clear"),
      Binding(.open, [.enter], "Go to what the task works on", hint: "go to it"),
      Binding(.nextTab, [Key("]"), .tab], "To the messages, and back", hint: "messages"),
      Binding(.previousTab, [Key("["), .backTab], "To the tasks, and back", hint: "tasks"),
      Binding(.back, [.escape, Key("q"), Key("w")], "Close", hint: "close"),
      Binding(.help, [Key("?"), .function(1)], "These keys", hint: "help"),
      Binding(.quit, [.control("c")], "Quit; work under way goes on at the next start"),
    ],
    .changes: [
      Binding(
        .accept, [.enter], "Undo all down to here, or redo all up to here", hint: "go back to here"),
      Binding(.undo, [Key("u")], "Undo the last change or deletion", hint: "undo"),
      Binding(.redo, [.control("r")], "Redo what was undone last", hint: "redo"),
      Binding(.cancel, [.escape, Key("q"), Key("U")], "Close the list", hint: "close"),
      Binding(.quit, [.control("c")], "Quit"),
    ],
    .score: [
      Binding(.nextTab, [Key("]"), .tab, .right, Key("l")], "To the next bar", hint: "next bar"),
      Binding(.previousTab, [Key("["), .backTab, .left, Key("h")], "To the bar before"),
      Binding(.back, [.escape, Key("q"), .enter], "Close", hint: "close"),
      Binding(.help, [Key("?"), .function(1)], "These keys", hint: "help"),
      Binding(.quit, [.control("c")], "Quit; work under way goes on at the next start"),
    ],
    .history: [
      Binding(
        .mark, [Key(" "), .enter], "Compare the others with this one, or no longer",
        hint: "compare with it"),
      Binding(.back, [.escape, Key("q"), Key("H")], "Close", hint: "close"),
      Binding(.help, [Key("?"), .function(1)], "These keys", hint: "help"),
      Binding(.quit, [.control("c")], "Quit; work under way goes on at the next start"),
    ],
    .compare: [
      Binding(.nextTab, [Key("l"), .right], "To the next resume"),
      Binding(.previousTab, [Key("h"), .left], "To the resume before"),
      Binding(.open, [.enter], "Go to the job", hint: "go to the job"),
      Binding(.sort, [Key("s")], "Best first, or as the jobs are listed", hint: "sort"),
      Binding(.back, [.escape, Key("q"), Key("C")], "Close", hint: "close"),
      Binding(.help, [Key("?"), .function(1)], "These keys", hint: "help"),
      Binding(.quit, [.control("c")], "Quit; work under way goes on at the next start"),
    ],
    .whatIf: [
      Binding(.mark, [Key(" "), .enter], "Suppose the keyword, or no longer", hint: "suppose"),
      Binding(.markAll, [Key("a")], "Suppose all of them, or none", hint: "all"),
      Binding(.editText, [Key("e")], "Change the resume's text in your editor", hint: "edit text"),
      Binding(
        .openFile, [Key("f")], "Follow a file: each time that it is saved it is scored",
        hint: "follow a file"),
      Binding(.keep, [Key("K")], "Keep the changed text as another resume", hint: "keep"),
      Binding(.back, [.escape, Key("q"), Key("W")], "Close", hint: "close"),
      Binding(.help, [Key("?"), .function(1)], "These keys", hint: "help"),
      Binding(.quit, [.control("c")], "Quit; work under way goes on at the next start"),
    ],
    .help: [
      Binding(.accept, [.enter], "Do what is chosen", hint: "do it"),
      Binding(.filter, [Key("/")], "Search the keys", hint: "search"),
      Binding(
        .back, [.escape, Key("q"), Key("?"), .function(1)], "Close the help", hint: "close"),
      Binding(.quit, [.control("c")], "Quit"),
    ],
    .commands: [
      Binding(.accept, [.enter], "Do what is chosen", hint: "do it"),
      Binding(.cancel, [.escape], "Close", hint: "close"),
      Binding(.down, [.down, .control("n")], "Down"),
      Binding(.up, [.up, .control("p")], "Up"),
      Binding(.pageDown, [.pageDown], "A page down"),
      Binding(.pageUp, [.pageUp], "A page up"),
      Binding(.quit, [.control("c")], "Quit"),
    ],
  ])

  private static let tabs = [
    Binding(.nextTab, [Key("]")], "To the description, and on", hint: "description"),
    Binding(.previousTab, [Key("[")], "To the analysis, and back", hint: "analysis"),
  ]

  private static let pipeline = [
    Binding(.nextStage, [Key(">")], "Move the job on to the next stage", hint: "next stage"),
    Binding(.previousStage, [Key("<")], "Move the job back a stage"),
    Binding(.stageSaved, sequences: [[Key("p"), Key("s")]], "Stage: saved"),
    Binding(.stageApplied, sequences: [[Key("p"), Key("a")]], "Stage: applied"),
    Binding(.stageScreening, sequences: [[Key("p"), Key("c")]], "Stage: screening, a first call"),
    Binding(.stageInterview, sequences: [[Key("p"), Key("i")]], "Stage: interview"),
    Binding(.stageOffer, sequences: [[Key("p"), Key("o")]], "Stage: offer"),
    Binding(.stageAccepted, sequences: [[Key("p"), Key("y")]], "Stage: accepted, yes"),
    Binding(.stageRejected, sequences: [[Key("p"), Key("r")]], "Stage: rejected"),
    Binding(.stageWithdrawn, sequences: [[Key("p"), Key("w")]], "Stage: withdrawn"),
    Binding(.stageGhosted, sequences: [[Key("p"), Key("g")]], "Stage: ghosted, no answer"),
    Binding(.tags, [Key("#")], "Tag the job with words of your own"),
  ]

  private static let pages = [
    Binding(.readPage, [Key("R")], "Read the job's page again"),
    Binding(.readKeptPage, [Key("r")], "Read the copy that is kept of its page again"),
    Binding(.sources, [Key("i")], "Show or hide where each field was read"),
    Binding(.openURL, [Key("o")], "Open the job's URL in the browser"),
    Binding(.copyURL, sequences: [[Key("y"), Key("u")]], "Copy the job's URL"),
    Binding(.copyDescription, sequences: [[Key("y"), Key("d")]], "Copy the description"),
    Binding(.copyKeywords, sequences: [[Key("y"), Key("k")]], "Copy the missing keywords"),
    Binding(.copyResult, sequences: [[Key("y"), Key("r")]], "Copy the whole result as Markdown"),
  ]

  private static let recalling = [
    Binding(.recallOlder, [.control("p")], "What was entered here earlier", hint: "earlier"),
    Binding(.recallNewer, [.control("n")], "What was entered here later"),
  ]

  private static let typing = [
    Binding(.cursorLeft, [.left, .control("b")], "A character to the left"),
    Binding(.cursorRight, [.right, .control("f")], "A character to the right"),
    Binding(.wordLeft, [.alt(.character("b"))], "A word to the left"),
    Binding(.wordRight, [.alt(.character("f"))], "A word to the right"),
    Binding(.lineStart, [.home, .control("a")], "To the start of the line"),
    Binding(.lineEnd, [.end, .control("e")], "To the end of the line"),
    Binding(.deleteLeft, [.backspace, .control("h")], "Delete the character before"),
    Binding(.deleteRight, [.delete, .control("d")], "Delete the character after"),
    Binding(.deleteWord, [.control("w"), .alt(.backspace)], "Delete the word before"),
    Binding(.deleteToStart, [.control("u")], "Delete to the start of the line"),
    Binding(.deleteToEnd, [.control("k")], "Delete to the end of the line"),
  ]
}
