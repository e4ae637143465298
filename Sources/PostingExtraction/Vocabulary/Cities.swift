import JobTrackerDomain

/// The towns that postings name most, in English and as they are called there.
///
/// Names that are words or well-known companies too, such as `Nice`, are left out.
enum Cities {
  /// Whether a text is the name of one and nothing else.
  static func contain(_ name: String) -> Bool { name.withSquashedBytes(names.contains) }

  private static let names = WordSet(
    [
      // Germany, Austria, Switzerland
      "Berlin", "Hamburg", "München", "Munich", "Köln", "Cologne", "Frankfurt", "Stuttgart",
      "Frankfurt am Main", "Düsseldorf", "Dortmund", "Leipzig", "Bremen", "Dresden", "Hannover",
      "Hanover", "Nürnberg", "Nuremberg", "Duisburg", "Bochum", "Wuppertal", "Bielefeld", "Bonn",
      "Münster", "Karlsruhe", "Mannheim", "Augsburg", "Wiesbaden", "Mönchengladbach", "Aachen",
      "Braunschweig", "Kiel", "Chemnitz", "Magdeburg", "Freiburg", "Lübeck", "Erfurt", "Mainz",
      "Rostock", "Kassel", "Saarbrücken", "Potsdam", "Oldenburg", "Heidelberg", "Darmstadt",
      "Regensburg", "Ingolstadt", "Würzburg", "Ulm", "Heilbronn", "Göttingen", "Wolfsburg", "Jena",
      "Trier", "Erlangen", "Konstanz", "Wien", "Vienna", "Graz", "Linz", "Salzburg", "Innsbruck",
      "Klagenfurt", "Zürich", "Zurich", "Genève", "Geneva", "Genf", "Basel", "Bern", "Lausanne",
      "Winterthur", "Luzern", "Lucerne", "St. Gallen", "Lugano",
      // France, Belgium, the Netherlands, Luxembourg
      "Paris", "Marseille", "Lyon", "Toulouse", "Nantes", "Montpellier", "Strasbourg", "Bordeaux",
      "Lille", "Rennes", "Reims", "Toulon", "Grenoble", "Dijon", "Angers", "Nîmes",
      "Clermont-Ferrand", "Aix-en-Provence", "Rouen", "Annecy", "Brussels", "Bruxelles", "Brussel",
      "Antwerp", "Antwerpen", "Gent", "Ghent", "Leuven", "Liège", "Amsterdam", "Rotterdam",
      "Den Haag", "The Hague", "Utrecht", "Eindhoven", "Groningen", "Tilburg", "Almere", "Breda",
      "Nijmegen", "Arnhem", "Haarlem", "Enschede", "Delft", "Leiden", "Maastricht", "Zwolle",
      // Spain, Portugal, Italy, Greece
      "Madrid", "Barcelona", "Valencia", "València", "Sevilla", "Seville", "Zaragoza", "Málaga",
      "Murcia", "Palma de Mallorca", "Bilbao", "Alicante", "Córdoba", "Valladolid", "Vigo", "Gijón",
      "Granada", "A Coruña", "Vitoria-Gasteiz", "Girona", "Tarragona", "Lleida", "Sabadell",
      "Terrassa", "Badalona", "San Sebastián", "Pamplona", "Lisboa", "Lisbon", "Porto", "Braga",
      "Coimbra", "Aveiro", "Faro", "Roma", "Rome", "Milano", "Milan", "Napoli", "Naples", "Torino",
      "Turin", "Palermo", "Genova", "Genoa", "Bologna", "Firenze", "Bari", "Catania", "Verona",
      "Venezia", "Venice", "Padova", "Padua", "Trieste", "Brescia", "Parma", "Modena", "Bergamo",
      "Athens", "Thessaloniki", "Αθήνα",
      // The north
      "København", "Copenhagen", "Aarhus", "Århus", "Odense", "Aalborg", "Esbjerg", "Kolding",
      "Vejle", "Roskilde", "Stockholm", "Göteborg", "Gothenburg", "Malmö", "Uppsala", "Västerås",
      "Örebro", "Linköping", "Lund", "Umeå", "Jönköping", "Norrköping", "Oslo", "Trondheim",
      "Stavanger", "Tromsø", "Drammen", "Kristiansand", "Helsinki", "Espoo", "Tampere", "Turku",
      "Oulu", "Vantaa", "Reykjavík", "Reykjavik", "Tallinn", "Tartu", "Riga", "Rīga", "Vilnius",
      "Kaunas",
      // The east of Europe
      "Warszawa", "Warsaw", "Kraków", "Krakow", "Wrocław", "Wroclaw", "Poznań", "Gdańsk", "Gdynia",
      "Łódź", "Katowice", "Szczecin", "Lublin", "Białystok", "Rzeszów", "Gliwice", "Praha",
      "Prague",
      "Brno", "Ostrava", "Plzeň", "Olomouc", "Liberec", "Hradec Králové", "České Budějovice",
      "Pardubice", "Zlín", "Bratislava", "Košice", "Žilina", "Nitra", "Budapest", "Debrecen",
      "Szeged", "Győr", "Pécs", "Ljubljana", "Maribor", "Zagreb", "Rijeka", "Beograd", "Belgrade",
      "Novi Sad", "Sarajevo", "Skopje", "Tirana", "Bucharest", "București", "Cluj-Napoca", "Iași",
      "Timișoara", "Brașov", "Sofia", "София", "Plovdiv", "Varna", "Chișinău", "Kyiv", "Kiev",
      "Київ", "Lviv", "Львів", "Kharkiv", "Харків", "Odesa", "Odessa", "Одеса", "Dnipro", "Дніпро",
      "Minsk", "Минск", "Moscow", "Москва", "Санкт-Петербург", "Saint Petersburg", "Новосибирск",
      "Екатеринбург", "Казань", "Istanbul", "İstanbul", "Ankara", "İzmir", "Izmir", "Bursa",
      "Antalya", "Tbilisi", "Yerevan", "Baku", "Bakı", "Almaty", "Алматы", "Astana",
      // The British Isles
      "London", "Manchester", "Birmingham", "Leeds", "Liverpool", "Sheffield", "Bristol",
      "Edinburgh", "Glasgow", "Cardiff", "Belfast", "Nottingham", "Leicester", "Newcastle",
      "Newcastle upon Tyne", "Brighton", "Southampton", "Portsmouth", "Oxford", "Cambridge",
      "Milton Keynes", "Coventry", "Aberdeen", "Dundee", "Dublin", "Cork", "Galway", "Limerick",
      // North America
      "New York", "New York City", "NYC", "San Francisco", "SF", "Los Angeles", "San Diego",
      "San Jose", "Seattle", "Boston", "Chicago", "Austin", "Houston", "Dallas", "Denver", "Miami",
      "Atlanta", "Philadelphia", "Portland", "Washington DC", "Washington, D.C.", "Minneapolis",
      "Detroit", "San Antonio", "Fort Worth", "Columbus", "Indianapolis", "Nashville", "Memphis",
      "Baltimore", "Milwaukee", "Albuquerque", "Sacramento", "Kansas City", "Las Vegas",
      "Salt Lake City", "Pittsburgh", "Cincinnati", "Cleveland", "Tampa", "Orlando", "St. Louis",
      "Raleigh", "Palo Alto", "Mountain View", "Menlo Park", "Sunnyvale", "Santa Clara",
      "Cupertino",
      "Redwood City", "Oakland", "Berkeley", "Brooklyn", "Toronto", "Montréal", "Montreal",
      "Vancouver", "Ottawa", "Calgary", "Edmonton", "Winnipeg", "Halifax", "Québec City",
      "San Francisco Bay Area", "Bay Area",
      // Latin America
      "Ciudad de México", "Mexico City", "CDMX", "Guadalajara", "Monterrey", "Puebla", "Tijuana",
      "Querétaro", "São Paulo", "Rio de Janeiro", "Belo Horizonte", "Brasília", "Curitiba",
      "Porto Alegre", "Salvador", "Fortaleza", "Recife", "Manaus", "Belém", "Goiânia", "Campinas",
      "Florianópolis", "Vitória", "Maceió", "Natal", "Joinville", "Blumenau", "Buenos Aires",
      "Rosario", "Mendoza", "Santiago", "Santiago de Chile", "Valparaíso", "Lima", "Arequipa",
      "Bogotá", "Medellín", "Cali", "Barranquilla", "Quito", "Guayaquil", "Caracas", "La Paz",
      "Cochabamba", "Montevideo", "Asunción", "San José", "Panamá", "Ciudad de Panamá",
      "Santo Domingo", "Guatemala City",
      // Asia, Africa, Oceania
      "Bengaluru", "Bangalore", "Mumbai", "Delhi", "New Delhi", "Hyderabad", "Chennai", "Pune",
      "Kolkata", "Ahmedabad", "Gurgaon", "Gurugram", "Noida", "Jaipur", "Kochi", "Coimbatore",
      "Indore", "Chandigarh", "Thiruvananthapuram", "Karachi", "Lahore", "Islamabad", "Dhaka",
      "Colombo", "Kathmandu", "Kuala Lumpur", "Penang", "Jakarta", "Bandung", "Manila", "Makati",
      "Cebu", "Quezon City", "Bangkok", "Hanoi", "Hà Nội", "Ho Chi Minh City", "Da Nang",
      "Phnom Penh",
      "Beijing", "北京", "Shanghai", "上海", "Shenzhen", "深圳", "Guangzhou", "广州", "Hangzhou", "杭州",
      "成都", "南京", "武汉", "西安", "Taipei", "台北", "Seoul", "서울", "부산", "Busan", "Tokyo", "東京",
      "東京都", "Osaka", "大阪", "大阪府", "名古屋", "Nagoya", "横浜", "Yokohama", "京都", "Kyoto", "福岡",
      "Fukuoka",
      "札幌", "Sapporo", "仙台", "神戸", "Kobe", "Tel Aviv", "Tel Aviv-Yafo", "Jerusalem", "Haifa",
      "Dubai", "Abu Dhabi", "Doha", "Riyadh", "Jeddah", "Kuwait City", "Amman", "Beirut", "Cairo",
      "Casablanca", "Rabat", "Tunis", "Algiers", "Lagos", "Abuja", "Accra", "Nairobi", "Kampala",
      "Kigali", "Addis Ababa", "Dar es Salaam", "Johannesburg", "Cape Town", "Durban", "Pretoria",
      "Sydney", "Melbourne", "Brisbane", "Perth", "Adelaide", "Canberra", "Auckland", "Wellington",
      "Christchurch",
    ].map(\.squashed))
}
