import JobTrackerDomain

/// The titles of pages that are no posting, though they speak of jobs: advice, policies, thanks.
enum OtherPages {
  static func areCalled(_ title: String) -> Bool {
    if adviceParts.stand(in: title) || areAdvice(title) || searchStarts.begin(title) {
      return true
    }
    // There are jobs for people who write policies.
    return policies.stand(in: title) && !JobWords.name(title)
  }

  /// Whether a title is that of an article about jobs.
  static func areAdvice(_ title: String) -> Bool { adviceStarts.begin(title) }

  /// Whether a heading asks what people of an occupation do, or how one becomes one of them.
  static func explainOccupation(_ heading: String) -> Bool { occupations.stand(in: heading) }

  private static let occupations: Phrases = [
    "what does a", "how to become", "was macht ein", "was machen ", "wie wird man",
    "wie werde ich", "was verdient ein", "comment devenir", "que fait un", "qué hace un",
    "cómo ser ", "cómo convertirse", "o que faz um", "como se tornar", "come diventare",
    "cosa fa un", "wat doet een", "hoe word ", "jak zostać", "czym zajmuje się", "co dělá ",
    "jak se stát", "vad gör en", "hur blir ", "hvad laver en", "hvordan bliver",
  ]

  /// Whether a title is that of a form to apply with.
  static func areForms(_ title: String) -> Bool { forms.stand(in: title) }

  private static let forms: Phrases = [
    "apply for job", "apply for this job", "application form", "complete your application",
    "submit your application", "bewerbungsformular", "online-bewerbung",
    "formulaire de candidature",
    "formulario de solicitud", "formulário de candidatura", "modulo di candidatura",
    "sollicitatieformulier", "ansökningsformulär", "ansøgningsskema", "formularz aplikacyjny",
    "応募フォーム", "지원서 작성",
  ]

  /// Whether a heading stands above questions with their answers.
  static func areQuestions(_ heading: String) -> Bool { questions.stand(in: heading) }

  private static let questions: Phrases = [
    "frequently asked", "häufige fragen", "häufig gestellte", "questions fréquentes",
    "foire aux questions", "preguntas frecuentes", "preguntes freqüents", "perguntas frequentes",
    "domande frequenti", "veelgestelde vragen", "vanliga frågor", "ofte stillede", "ofte stilte",
    "najczęściej zadawane", "časté dotazy", "часто задаваемые", "часті запитання", "よくある質問",
    "常见问题", "자주 묻는",
  ]

  private static let policies: Phrases = [
    "privacy policy", "privacy notice", "privacy statement", "cookie policy", "terms of use",
    "terms of service", "terms and conditions", "career guide", "thank you for", "faq",
    "frequently asked questions", "recruitment process", "hiring process", "application process",
    "datenschutzerklärung", "datenschutzhinweis", "datenschutzinformation", "impressum",
    "nutzungsbedingungen", "bewerbungsprozess", "vielen dank für", "mentions légales",
    "politique de confidentialité", "merci pour votre", "política de privacidad",
    "política de privacidade", "política de privacitat", "aviso legal", "avís legal",
    "informativa privacy", "informativa sulla privacy", "privacyverklaring", "privacybeleid",
    "sollicitatieprocedure", "privatlivspolitik", "persondatapolitik", "integritetspolicy",
    "personvernerklæring", "tietosuojaseloste", "polityka prywatności", "proces rekrutacji",
    "zásady ochrany", "ochrana osobních", "політика конфіденційності",
    "политика конфиденциальности", "gizlilik politikası", "adatvédelmi tájékoztató",
    "adatkezelési tájékoztató", "プライバシーポリシー", "個人情報保護方針", "隐私政策", "개인정보 처리방침",
    "개인정보처리방침",
  ]

  private static let adviceParts: Phrases = [
    "description template", "job description sample", "job description example",
    "interview questions", "salary guide", "resume template", "resume example", "cv template",
    "career profile", "bewerbungstipps", "gehaltsvergleich", "berufsbild", "fiche métier",
  ]

  private static let adviceStarts: Phrases = [
    "how to ", "how we ", "why we ", "what is a ", "what is an ", "what does a ", "what does an ",
    "what do ", "tips for ", "guide to ", "a day in the life", "top 10 ", "interview with ",
    "so bewirbst ", "so schreib", "was macht ein", "was verdient ", "wie wird man ",
    "comment devenir ", "comment rédiger ", "que fait un", "cómo ", "qué hace un",
    "come scrivere ", "come diventare ", "hoe ", "wat doet een ", "jak napisać ", "jak zostać ",
    "jak napsat ", "як написати ", "как написать ",
    "thank you",
  ]

  /// A search or a guide that is made to look like one.
  private static let searchStarts: Phrases = [
    "jobs in ", "jobs im ", "jobs für ", "jobs for ", "careers in ", "careers for ",
    "karriere als ", "stellen für ", "emplois dans ", "empleos en ", "vagas em ", "lavori in ",
    "banen in ",
  ]
}
