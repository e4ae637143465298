/// Occupations beyond those of offices and software, in the languages of most postings.
///
/// Words that companies are often called by, such as `baker`, are left out.
enum Trades {
  static let words = """
    bartender hairdresser barber housekeeper courier machinist foreman labourer laborer caregiver
    carer nanny tutor instructor educator dentist veterinarian radiographer paramedic
    physiotherapist psychologist bookkeeper merchandiser copywriter journalist photographer
    illustrator animator moderator curator surveyor estimator inspector dispatcher handyman roofer
    bricklayer fitter assembler packer picker gardener landscaper stylist dishwasher waitress
    salesperson salesman generalist practitioner apprenticeship traineeship marketer programmer
    volunteer midwife dietitian optician sommelier groundskeeper zookeeper beekeeper caretaker
    facharbeiter bauleiter erzieher erzieherin köchin kellner kellnerin pflegerin lehrer lehrerin
    verkäuferin kauffrau kaufleute fachkraft lehrkraft hilfskraft pflegekraft reinigungskraft
    servicekraft bürokraft küchenhilfe aushilfe minijobber gärtner tischler schreiner maler
    schlosser schweißer dachdecker maurer zimmerer friseur friseurin arzt ärztin hebamme
    hausmeister buchhalter buchhalterin forstwirt landwirt sekretär sekretärin volontär referendar
    azubi auszubildende auszubildender hausdame rezeptionist rezeptionistin
    serveur serveuse cuisinier cuisinière boulanger boulangère comptable caissier caissière
    conducteur conductrice chauffeur électricien électricienne mécanicien mécanicienne plombier
    soudeur menuisier soignant soignante infirmière éducateur éducatrice enseignant enseignante
    formateur formatrice employé employée ouvrier ouvrière préparateur préparatrice magasinier
    gestionnaire secrétaire coiffeur coiffeuse vendeuse technicienne opérateur opératrice animateur
    animatrice architecte juriste rédacteur rédactrice graphiste développeuse psychologue
    camarero camarera cocinero cocinera recepcionista contable ayudante operario operaria mozo
    repartidor repartidora conductor conductora enfermero enfermera profesor profesora electricista
    mecánico mecánica teleoperador teleoperadora auxiliar abogado abogada arquitecto arquitecta
    diseñador diseñadora investigador investigadora médico peluquero peluquera soldador albañil
    jardinero limpiadora socorrista
    educador educadora cuidador cuidadora maestro maestra mestre cambrer cambrera cuiner
    cuinera enginyer enginyera desenvolupador desenvolupadora administratiu
    administrativa infermer infermera comptable dependent dependenta caixa netejador
    cozinheiro cozinheira garçom garçonete assistente atendente motorista enfermeiro enfermeira
    contador contabilista operador operadora eletricista empregado empregada advogado advogada
    arquiteto arquiteta pedreiro pedreira caixa vendedora pesquisador bolsista
    cuoco cuoca cameriere cameriera commesso commessa magazziniere autista infermiere infermiera
    operaio operaia elettricista meccanico saldatore contabile segretario segretaria parrucchiere
    parrucchiera geometra architetto insegnante educatore educatrice venditore venditrice
    progettista impiegata addetta muratore giardiniere
    hovenier kok verkoper monteur elektricien verpleegkundige verzorgende leraar docent schoonmaker
    kapper timmerman loodgieter voorman boekhouder begeleider leidinggevende vakkenvuller chauffeur
    ober gastvrouw gastheer stukadoor lasser kassamedewerker
    tjener elektriker mekaniker sygeplejerske pædagog lærer chauffør sælger bogholder tømrer læge
    rengøringsassistent tekniker kontorassistent kok vikar servitør kokk sykepleier sjåfør selger
    regnskapsfører lege renholder helsefagarbeider
    kock servitris sjuksköterska undersköterska lärare säljare ekonom snickare läkare barnskötare
    städare montör programmerare redovisningskonsult chaufför
    kokki tarjoilija myyjä kuljettaja sairaanhoitaja lähihoitaja opettaja ohjelmoija suunnittelija
    johtaja koordinaattori kirjanpitäjä siivooja työntekijä rakentaja
    kucharz kucharka kelner kelnerka kierowca sprzedawca sprzedawczyni kasjer kasjerka magazynier
    księgowy księgowa pielęgniarka pielęgniarz nauczyciel nauczycielka elektryk mechanik spawacz
    pracownik asystent asystentka specjalistka doradca przedstawiciel projektantka programistka
    deweloper fryzjer fryzjerka kosmetyczka lekarz monter ślusarz recepcjonista recepcjonistka
    inżynierka konsultant konsultantka koordynator koordynatorka dyrektor brygadzista stażystka
    kuchař kuchařka číšník servírka řidič prodavač prodavačka pokladní skladník účetní učitel
    učitelka elektrikář svářeč dělník pracovník pracovnice asistent asistentka lékař zámečník
    vedoucí operátor operátorka recepční montér zedník truhlář koordinátor koordinátorka ředitel
    vývojářka uklízečka pomocník zdravotnický
    інженер розробник розробниця програміст менеджер спеціаліст фахівець бухгалтер водій продавець
    касир адміністратор аналітик дизайнер тестувальник лікар медсестра вчитель оператор юрист
    кухар офіціант комірник слюсар електрик зварювальник консультант керівник директор помічник
    асистент стажер механік викладач бариста охоронець прибиральниця вантажник архітектор
    маркетолог рекрутер
    инженер разработчик программист специалист водитель продавец кассир администратор аналитик
    тестировщик врач учитель повар официант кладовщик слесарь электрик сварщик руководитель
    помощник ассистент стажёр механик монтажник архитектор курьер грузчик охранник уборщица
    воспитатель преподаватель кондитер
    mühendis mühendisi geliştirici geliştiricisi yazılımcı uzman uzmanı müdür müdürü yönetici
    yöneticisi şef şefi teknisyen teknisyeni tekniker danışman danışmanı muhasebeci garson aşçı
    şoför öğretmen hemşire stajyer asistan asistanı temsilcisi elemanı sorumlusu analist analisti
    kasiyer
    mérnök fejlesztő programozó vezető munkatárs asszisztens szakács felszolgáló eladó sofőr
    könyvelő technikus elemző tesztelő gyakornok menedzser tanácsadó ápoló tanár szerelő
    villanyszerelő raktáros operátor ügyintéző koordinátor
    """

  /// What the words for occupations end in, in languages that write words together.
  static let endings = [
    "mechaniker", "mechanikerin", "elektroniker", "elektronikerin", "elektriker", "monteur",
    "fahrer", "fahrerin", "verkäufer", "verkäuferin", "kaufmann", "kauffrau", "therapeut",
    "therapeutin", "pfleger", "pflegerin", "helfer", "helferin", "assistentin", "informatiker",
    "informatikerin", "meister", "meisterin", "leiterin", "kellner", "fachfrau", "fachmann",
    "fachkraft", "pädagoge", "pädagogin", "arbeiter", "arbeiterin", "begleiter", "begleiterin",
    "kundige", "verkoper", "begeleider", "lærer", "lärare", "arbeider", "arbetare", "skötare",
    "sköterska", "forskare", "sælger", "säljare", "suunnittelija", "päällikkö", "asiantuntija",
    "hoitaja", "myyjä", "asentaja", "työntekijä", "insinööri", "ohjaaja", "opettaja", "kehittäjä",
    "mérnök", "fejlesztő", "vezető", "munkatárs", "munkás", "kezelő", "szerelő",
  ]

  /// Those of scripts without spaces, or whose words stand in compounds.
  static let marks = [
    "開発者", "プログラマ", "店長", "調理", "ドライバー", "保育", "アルバイト", "プランナー", "ディレクター",
    "コンサルタント", "アナリスト", "オペレーター", "担当", "看護", "主管", "总监", "助理",
    "顾问", "分析师", "设计师", "专员", "程序员", "服务员", "销售员", "教师", "护士", "厨师", "司机",
    "会计", "实习生", "招聘", "前台", "개발자", "엔지니어", "디자이너", "매니저", "담당자", "기획자",
    "마케터", "연구원", "간호사", "조리사", "운전기사", "채용", "모집",
  ]
}
