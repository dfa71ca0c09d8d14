"""What fillers are made of: locales, words, forms of names. Own lists."""

LOCALES = (
    "en_US en_US en_US en_US en_GB en_GB en_IN en_IE en_NZ en_NG en_KE en_PK de_DE de_AT de_CH fr_FR fr_CH es_ES es_MX es_AR it_IT nl_NL "
    "nl_BE pt_BR pt_PT pl_PL cs_CZ sk_SK hu_HU ro_RO hr_HR sv_SE da_DK no_NO fi_FI is_IS et_EE lt_LT lv_LV tr_TR id_ID vi_VN zu_ZA "
    "yo_NG ig_NG ha_NG ga_IE sl_SI az_AZ uz_UZ tw_GH es_CO fr_BE"
).split()
ADDRESS_LOCALES = (
    "en_US en_US en_US en_GB en_CA en_AU en_IN en_NZ en_IE de_DE de_AT de_CH fr_FR fr_CH fr_CA es_ES es_MX it_IT nl_NL nl_BE pt_BR pt_PT "
    "pl_PL cs_CZ sk_SK hu_HU ro_RO hr_HR sv_SE da_DK no_NO fi_FI id_ID sl_SI"
).split()
COMPANY_LOCALES = "en_US en_US en_GB de_DE fr_FR es_ES it_IT nl_NL pl_PL pt_BR sv_SE fi_FI cs_CZ tr_TR no_NO hu_HU".split()

LANGUAGES = (
    "English French German Spanish Italian Portuguese Dutch Polish Czech Slovak Hungarian Romanian Bulgarian Greek Turkish Russian Ukrainian Swedish "
    "Norwegian Danish Finnish Icelandic Lithuanian Latvian Estonian Croatian Serbian Bosnian Slovenian Albanian Arabic Hebrew Persian Farsi Hindi Urdu "
    "Bengali Punjabi Tamil Telugu Marathi Gujarati Mandarin Cantonese Chinese Japanese Korean Vietnamese Thai Indonesian Malay Tagalog Swahili Amharic "
    "Yoruba Hausa Zulu Afrikaans Irish Welsh Catalan Basque Galician Maltese Luxembourgish Latin Esperanto Yiddish Kurdish Pashto Georgian Armenian "
    "Mongolian Nepali Burmese Khmer Somali Samoan Maori Quechua Flemish Scots Klingon"
).split()

TRADES = (
    "fire chief|fitter|roofer|midwife|dietitian|physiotherapist|health visitor|carer|care worker|social worker|ward sister|staff nurse|head nurse|registrar|"
    "consultant paediatrician|GP|vet|optician|notary|notary public|bailiff|clerk of works|site manager|foreman|project manager|product manager|product owner|"
    "scrum master|QA lead|team lead|tech lead|data scientist|software engineer|front-end developer|DevOps engineer|sysadmin|head of sales|head of HR|"
    "HR manager|payroll officer|recruiter|office manager|receptionist|buyer|sales rep|account manager|key account manager|plant manager|warehouse manager|"
    "branch manager|store manager|shop assistant|teller|financial adviser|loan officer|underwriter|claims handler|loss adjuster|auditor|tax adviser|"
    "bookkeeper|finance minister|foreign minister|prime minister|mayor|deputy mayor|councillor|spokeswoman|press officer|ambassador|police officer|detective|"
    "inspector|sergeant|coach|goalkeeper|striker|captain|referee|form tutor|head teacher|headmistress|deputy head|PE teacher|lecturer|PhD student|postdoc|"
    "principal investigator|lab manager|librarian|curator|conductor|violinist|drummer|producer|actress|author|novelist|translator|interpreter|tour guide|"
    "waiter|barista|sous-chef|housekeeper|caretaker|gardener|courier|lorry driver|bus driver|train driver|pilot|flight attendant|ship's cook|"
    "VP Operations|VP Engineering|COO|CISO|managing director|chairwoman|board member|trustee|treasurer|company secretary|co-founder|general counsel|"
    "paralegal|solicitor|barrister|prosecutor|parish priest|chaplain|witness|landlord|tenant|owner"
).split("|")
HOUSES = (
    "The Old Manse|Rose Cottage|Mill House|The Bungalow|Glebe House|Villa Aurora|Haus Sonnenblick|Hof Linde|Quinta da Serra|Casa Blanca|Mas del Pi|"
    "Domaine des Tilleuls|Huize Vredeburg|Ivy Farm|Seaview|The Lodge|Penthouse B|Block C|Plot 14|House No. 7"
).split("|")
LOCAL = {  # titles, months and words for nationalities as a language writes them
    "de": (
        "Herr|Herrn|Frau|Fr.|Hr.|Dr.|Prof.",
        "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
        "deutsch|türkisch|polnisch|syrisch|mongolisch|italienisch|niederländisch|ukrainisch|katholisch|muslimisch|jüdisch",
    ),
    "fr": (
        "M.|Mme|Mlle|Monsieur|Madame|Dr|Pr|Maître|Me",
        "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
        "français|sénégalais|marocaine|belge|algérien|suisse|portugaise|catholique|musulmane|juif",
    ),
    "es": (
        "Sr.|Sra.|señor|señora|don|doña|D.|Dr.|Dra.|Srta.|profesora|profesor",
        "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",
        "española|boliviana|mexicano|peruana|argentino|marroquí|rumana|católico|judía",
    ),
    "it": (
        "sig.|sig.ra|signora|signor|dott.|dott.ssa|avv.|ing.|prof.|prof.ssa|ministro",
        "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre",
        "italiana|albanesi|rumeno|marocchina|tedesco|francese|cattolica|ebreo",
    ),
    "nl": (
        "mevrouw|meneer|de heer|mevr.|dhr.|Dhr.|Mw.|dr.|dokter|juf|meester",
        "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december",
        "Nederlandse|Surinaamse|Marokkaanse|Turkse|Duitse|Belgische|Poolse|katholieke|joodse",
    ),
    "pl": (
        "pan|pani|Pan|Pani|dr|prof.|ks.|mec.|pana|panią",
        "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia",
        "polski|ukraińska|niemiecki|białoruska|czeska|katolicki|żydowska",
    ),
    "pt": (
        "Sr.|Sra.|senhor|senhora|dona|Dr.|Dra.|professora|engenheiro",
        "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",
        "brasileira|português|angolano|italiana|católica|judeu",
    ),
    "sv": (
        "herr|fru|fröken|dr|professor|rektor",
        "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december",
        "svensk|finska|norsk|syriska|tysk|katolska|judisk",
    ),
}

AMBIGUOUS = (
    "Jordan Paris Chase Will Mark Grace Hope Faith Rose Lily Daisy Summer Autumn April May June August Hunter Mason Lincoln Madison Austin "
    "Dallas Brooklyn Sydney Florence Georgia Chelsea Israel Virginia Houston Washington Carolina Charlotte Victoria Adelaide Savannah "
    "Phoenix Cheyenne London Kent Devon Troy Milan Rio Chad Kenya India Asia Ireland England Holland Frank Bill Rob Sue Pat Drew Art Gene "
    "Dean Earl Duke Prince King Bishop Pope Baker Cook Carter Taylor Fisher Miller Smith Green Brown White Black Gray Young Long Short "
    "Rich Sharp Wise Love Joy Dawn Eve Sky River Brook Forest Stone Wood Field Hill Banks Bush Ford Lane Street Park West North Day Knight "
    "Price Page Rice Bacon Berry Apple Olive Ginger Basil Rosemary Ruby Pearl Amber Jade Crystal Iris Violet Jasmine Heather Ivy Hazel"
).split()
NOUNS = (
    "river stone harbor summit garden bridge anchor falcon cedar maple orbit pixel cloud signal beacon lantern compass meadow canyon "
    "horizon delta vertex quantum nova pioneer heritage liberty unity pacific atlantic northern silver golden crystal bright clear open "
    "data solar earth green blue red iron copper steel rapid smart fresh urban rural central global first next prime apex peak core edge "
    "link path wave spark forge craft works house point field wood hill lake ocean star moon sun sky fire wind rain snow leaf root seed "
    "tree fox wolf bear eagle hawk owl lion tiger horse panda turtle dolphin salmon honey pepper basil olive cotton linen velvet paper"
).split()
SUFFIXES = (
    "Inc|Inc.|Ltd|Ltd.|LLC|LLP|PLC|Corp|Corp.|Corporation|Group|Holdings|Partners|& Co|& Co.|& Sons|and Sons|GmbH|AG|KG|S.A.|SA|SARL|SAS|S.p.A.|"
    "S.r.l.|B.V.|BV|N.V.|AB|Oy|AS|A/S|ApS|Pty Ltd|Pvt Ltd|Pte. Ltd.|Sp. z o.o.|Limited|Company"
).split("|")
FIELDS = (
    "Technologies|Systems|Solutions|Software|Logistics|Consulting|Insurance|Energy|Media|Foods|Motors|Pharma|Pharmaceuticals|Robotics|Analytics|"
    "Airlines|Airways|Bank|Credit Union|Capital|Ventures|Industries|Laboratories|Labs|Networks|Telecom|Studios|Records|Press|Publishing|"
    "Healthcare|Medical Group|Dental|Clinic|Hospital|Pharmacy|Bakery|Brewery|Coffee|Hotel|Hotels|Restaurant|Grill|Cafe|Garage|Plumbing|"
    "Construction|Realty|Properties|Landscaping|Garden Maintenance|Cleaning Services|Security|Electric|Textiles|Mining|Shipping|Trading|Imports|"
    "Financial|Securities|Advisors|Law Group|Legal|Architects|Design|Interactive|Games|Biotech|Genomics|Diagnostics|Aerospace|Defense|"
    "University|College|High School|Elementary School|Academy|Institute|Foundation|Museum|Library|Society|Association|Federation|Council|Club|"
    "Church|Trust|Charity|Union|Orchestra|Theatre|Zoo|Police Department|Fire Department|County Court|City Council|Department of Health|Rangers"
).split("|")
OFFICES = (
    "Ministry of {x}|Department of {x}|Bureau of {x}|Office of {x}|Institute of {x}|National {x} Agency|Federal {x} Commission|"
    "Royal Society of {x}|International {x} Association|{x} Workers Union|Center for {x}|School of {x}|Faculty of {x}|European {x} Authority"
).split("|")
AFFAIRS = (
    "Health|Education|Justice|Finance|Transport|Agriculture|Labor|Energy|Defense|Commerce|Culture|Labour|Environment|Housing|Statistics|Fisheries|"
    "Medicine|Engineering|Physics|Economics|Public Works|Motor Vehicles|Veterans Affairs|Better Technology|Human Rights|Food Safety"
).split("|")
TEAMS = "Tigers Lions Eagles Bears Hawks Wolves Giants Rockets Warriors Pirates Rangers Saints United City Rovers Wanderers Athletic FC Kings Sharks Bulls".split()
MASKED = (  # capitals, brands of things, months in other senses: no entity
    "iPhone 15|Windows 11|Python|JavaScript|Excel|Bluetooth|Wi-Fi|PDF|USB-C|Android|Kubernetes|Docker|PostgreSQL|Linux|HTML|JSON|API|SQL|GDPR|"
    "HIPAA|FAQ|ASAP|FYI|Ibuprofen|Aspirin|Metformin|Tylenol|Lipitor|Vitamin D|COVID-19|Diabetes|Monopoly|Scrabble|Minecraft|Prius|Corolla|"
    "Model 3|PlayStation 5|Kindle|Lego|Jeep|Boeing 747|Game of Thrones|Star Wars|Harry Potter|Mona Lisa|Hamlet|Titanic|Bible|Quran|Constitution|Big Mac|"
    "Champagne|Cheddar|Labrador|Persian rug|French press|Danish pastry|Turkish coffee|Swiss army knife|Brussels sprouts|Dutch oven|Chinese takeaway|"
    "Terms and Conditions|Privacy Policy|Invoice|Order|Section|Article|Appendix|Annex|Chapter|Clause|Schedule|Plan B|Phase Two|Team Lead|"
    "Subject|Re|Fwd|Dear Sir|Hello|Thanks|Regards|Best|Sincerely|Please|Note|Warning|Total|Status|Priority|High|Low|Pending|Approved|Rejected|"
    "Christmas tree|Easter eggs|Sunday roast|March madness|Black Friday deals|AI|ML|CEO|HR|IT|VPN|CRM|KPI|ROI|Q&A|OK|LOL|OMG|Bitcoin|Ethereum|Euro|Dollar|"
    "Parkinson's disease|Crohn's|Alzheimer's|Wilson score|Fourier transform|Turing test|Celsius|Fahrenheit|Newton's law|Caesar salad|Earl Grey|"
    "Tenant|Landlord|Borrower|Lender|Buyer|Seller|Licensor|Licensee|Employee|Employer|Party|Agreement|Effective Date|Company|Customer|Client|Patient|"
    "Governing Law|Confidential Information|the Board|the Bank|the Court|the Committee|the Ministry"
).split("|")
LANDMARKS = (
    "Lake {x}|River {x}|Mount {x}|{x} Valley|{x} Island|{x} Beach|{x} Bay|{x} National Park|{x} Airport|{x} Bridge|Port {x}|North {x}|South {x}|"
    "East {x}|West {x}|New {x}|{x} County|{x} Province|Saint {x}|San {x}|Fort {x}|{x} Heights|{x} Springs|Upper {x}|{x}-on-Sea|{x} Hills|Downtown {x}"
).split("|")
HONORIFICS = (
    "Mr.|Mrs.|Ms.|Miss|Dr.|Prof.|Mr|Mrs|Ms|Dr|Prof|Professor|Doctor|Sir|Madam|Lord|Lady|Rev.|Father|Sister|Captain|Capt.|Colonel|Sgt.|Lt.|Judge|"
    "Justice|Senator|Governor|President|Officer|Nurse|Herr|Frau|Monsieur|Madame|Señor|Señora|Sr.|Sra.|Signor|Signora|Mx.|Hon.|Dame|Rabbi|Imam|King|Queen|Prince"
).split("|")
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
NUMBER_WORDS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SYLLABLES = "ka ri mo len tar vik sel do ran bel ash ur thi nor gan pe lu zo mir dal fen cho wu xi an el is or ta ven sto bra kel jan mak ye".split()
NUMBER_NAMES = (  # what numbers and papers are called in many countries: no entity, though few of these words stand in a dictionary of English
    "Aadhaar|Aadhaar number|Aadhaar card|PAN|PAN card|Voter ID|Ration Card|GSTIN|UPI ID|IFSC|PESEL|NIP|REGON|dowód osobisty|numer konta|hasło|adres|"
    "kenteken|BSN|burgerservicenummer|rekeningnummer|telefoonnummer|rijbewijs|paspoort|wachtwoord|e-mailadres|postcode|huisnummer|klantnummer|"
    "Steuer-ID|Steuernummer|Personalausweis|Reisepass|Führerschein|Sozialversicherungsnummer|Krankenkasse|Kundennummer|Rechnungsnummer|Kennzeichen|"
    "Kontonummer|Bankleitzahl|Passwort|Telefonnummer|Adresse|Aktenzeichen|Vertragsnummer|Postleitzahl|Hausnummer|"
    "numéro de sécurité sociale|SIRET|SIREN|carte vitale|carte grise|plaque d'immatriculation|permis de conduire|passeport|mot de passe|courriel|"
    "numéro de compte|numéro de dossier|code postal|adresse|DNI|NIE|NIF|CIF|pasaporte|matrícula|contraseña|número de cuenta|correo electrónico|dirección|"
    "teléfono|código postal|número de pedido|CURP|RFC|CLABE|RUT|CUIT|CUIL|cédula|codice fiscale|partita IVA|patente|targa|carta d'identità|indirizzo|"
    "telefono|CPF|CNPJ|RG|CEP|CNH|senha|endereço|carteira de identidade|henkilötunnus|personnummer|fødselsnummer|CPR-nummer|kennitala|lösenord|OIB|JMBG|"
    "rodné číslo|IČO|DIČ|občanský průkaz|TAJ szám|adószám|CNP|CUI|EGN|AFM|AMKA|T.C. Kimlik No|vergi numarası|NRIC|FIN|MyKad|NIK|KTP|NPWP|nomor telepon|"
    "Medicare number|TFN|ABN|BSB|My Number|Hukou|Emirates ID|Iqama|BVN|NIN|Ghana Card|SIN|NHS number|National Insurance number|NINO|SSN|EIN|ITIN|NPI|"
    "VIN|IMEI|ICCID|MAC address|IP address|IBAN|BIC|SWIFT code|sort code|routing number|account number|passport number|driving licence|licence plate|"
    "policy number|member ID|order number|tracking number|serial number|reference|password|API key|PIN|CVV|date of birth|postcode|phone number|e-mail address"
).split("|")
FIRMS = (  # surnames, places, first names and words that are firms as well
    "Chase|Wells Fargo|Morgan Stanley|Ford|Barclays|Kellogg|Hilton|Marriott|Lilly|Disney|Deere|Ferrari|Porsche|Cartier|Dyson|Mars|Shell|Orange|Target|"
    "Gap|Visa|Uber|Block|Square|Stripe|Slack|Zoom|Box|Apple|Amazon|Oracle|Sage|Next|Boots|Subway|Wendy's|Macy's|Denny's|Trader Joe's|Lloyds|Santander|"
    "Philips|Bayer|Merck|Novartis|Roche|Nestlé|Danone|Heineken|Guinness|Jack Daniel's|Ralph Lauren|Calvin Klein|Hugo Boss|Adidas|Puma|Dell|Wolfram|"
    "Bloomberg|Forbes|Nielsen|Deloitte|Tesla|Patagonia|Columbia|Virgin|Monzo|Klarna|Revolut|Wise|Alliance|Progressive|Allstate|Aldi|Lidl|Spar|Rossmann"
).split("|")
INSTITUTIONS = (  # {c} a city, {l} a surname, {f} a first name, {n} a word, {d} a number, {x} an affair
    "{c} University of Technology|Universität {c}|Université de {c}|Universidad de {c}|Universiteit {c}|Università di {c}|UC {c}|{c} State|{c} Community College|"
    "{l} College|{l} Elementary|{l} High|St. {f}'s Primary School|PS {d}|Gymnasium {c}|Lycée {l}|Kita {n}|{n} Montessori|{l} Business School|"
    "{l} Memorial Hospital|{c} Medical Center|Klinikum {c}|CHU de {c}|Hospital San {f}|{l} Eye Clinic|{n} Dental|{n} Vets|Pharmacie {l}|"
    "Sparkasse {c}|Volksbank {c}|Banco de {c}|Crédit {n}|First {n} Bank|{c} Savings|Bank {l}|{n} Credit Union|{l} Mutual|{n} Life|AOK {c}|"
    "Stadtwerke {c}|Gemeente {c}|Stadt {c}|Mairie de {c}|{c} Borough Council|{c} City Hall|HM {x}|US {x} Department|{c} Sheriff's Office|Finanzamt {c}|"
    "Amtsgericht {c}|Supreme Court of {c}|{c} District Court|High Court|{c} Fire Brigade|{d}th Infantry|Embassy of {c}|Agency for {x}|{x} Watch|"
    "The {c} Times|{c} Post|{c} Herald|Radio {c}|{n} FM|{n} TV|Channel {d}|{n} Magazine|The {n} Review|{n} Books|{n} Records|"
    "The {n}s|{n} and the {n}s|{l} Quartet|DJ {n}|{n} {n} Band|{c} Symphony|The {l} Brothers|{n} {d}|"
    "1. FC {c}|FC {c}|SV {c}|Real {c}|AC {c}|{c} Rowing Club|{c} RFC|{c} Cricket Club|Inter {c}|Dynamo {c}|{n} Racing|{c} Blue {n}s|"
    "{c} Chamber of Commerce|Friends of {c}|Save the {n}s|{n} for All|{n} Without Borders|Church of St. {f}|{l} Family Trust|{l} Foundation|Rotary {c}|Local {d}|"
    "{n} Party|Party of {x}|Forward {c}|Greens of {c}|Union of {n} Workers|"
    "{f}'s Diner|{l} Bros.|Café {f}|Pizzeria {f}|Hotel {c}|{n} Inn|The {n} and {n}|{l}'s Pub|Salon {f}|Bäckerei {l}|Autohaus {l}|Taxi {l}|{l} Removals|"
    "{l} & Daughters|{n} Gym|{n} Yoga|Studio {n}|{c} Air|Air {c}|{n} Express|{c} Transit|{n} Cabs|Port of {c}|{l} Farms|{n} Orchards|{c} Water"
).split("|")
ADDRESS_FORMS = (  # n, m, k numbers, s a letter, l a surname, w a word, f a person, c a city, y a country, p q z t post codes of 5, 6, 4, 3 digits
    "Flat No. {n}; {w} Apartments; {l} Nagar; {c} - {q}|H.No. {n}/{m}; Sector {m}; {c} {q}; {y}|{n}/{s}; {m}th Cross; {l} Layout; {c} {q}|"
    "Plot {n}; {l} Colony; near {w} Temple; {c} {q}|House {n}; Road {m}; Block {s}; {l}; {c}-{z}|"
    "{k}-{m}-{n} {l}-cho; {c}-shi; {t}-{z}; {y}|{n}-{k} {l}; {c}-ku; Tokyo {t}-{z}|{n}, {l}-ro {m}beon-gil; {c}-gu; Seoul {p}|"
    "No. {n}, {l} Road; {c} District; {q} {c}; {y}|Room {n}{m}; Building {k}; {n} {l} Lu; {c} {q}|Flat {m}{s}; {n}/F; {w} Court; {n} {l} Road; {c}; Hong Kong|"
    "Blk {n} {l} Ave {k} #{m}-{n}; Singapore {q}|{n} {l} Street; #{m}-0{k}; Singapore {q}|No {n}; Jalan {l} {m}; Taman {w}; {p} {c}; {y}|"
    "Jl. {l} No. {n}; RT {m}/RW {k}; {c} {p}|Unit {n}, {w} Tower; {l} Street; Barangay {w}; {c} {z}|{n}/{m} Soi {l} {k}; {c}; Bangkok {p}|"
    "{l} Mah. {w} Cad. No: {n} D: {k}; {p} {c}; {y}|{l} Sok. No:{n}/{k}; {c}|ul. {l}a {n}/{m}; {p} {c}|ul. {l} {n}, kv. {m}; {q} {c}; {y}|"
    "Rua {l}, {n} - apto {m}; {w}; {c} - {s}{s}; {p}-{t}|Av. {l}, {n}; {c}; CEP {p}-{t}|Calle {l} {n}, {k}º {s}; {p} {c}; {y}|C/ {l}, nº {n}, piso {k}; {c}|"
    "Av. {l} #{n}-{m}; Col. {w}; C.P. {p}; {c}|Carrera {m} # {n}-{k}; {c}; {y}|Jr. {l} {n}; {c}; {y}|Av. {l} {n}, Depto {m}{s}; C1{t}; {c}|"
    "{n} bis, rue {l}; {p} {c} Cedex {k}|{n} rue du {w}; Bât. {s}, {k}e étage; {p} {c}|{n}, place de la {w}; B-{z} {c}|"
    "Via {l} {n}; int. {k}; {p} {c} ({s}{s})|Piazza {l}, {n}; {p} {c}; {y}|Largo {l} {n}, {k}º Esq.; {z}-{t} {c}|"
    "{l}straße {n}; {p} {c}|{l}weg {n}{s}; D-{p} {c}; {y}|{l}gasse {n}/{k}/{m}; A-{z} {c}|{l}strasse {n}; CH-{z} {c}|Am {l} {n}; {p} {c}|Hinter der {w} {m}; {p} {c}|"
    "{l}straat {n}-{k}; {z} {s}{s} {c}|{l}laan {n}, bus {k}; {z} {c}; {y}|{l}vägen {n}, lgh {z}; {t} {m} {c}|{l}vej {n}, {k}. th.; {z} {c}|{l}gata {n}{s}; {z} {c}|"
    "{l}katu {n} {s} {m}; {p} {c}|{l} utca {n}. {k}/{m}; {z} {c}|{l}ova {n}; {p} {c}; {y}|{l} ulica {n}; HR-{p} {c}|Str. {l} nr. {n}, bl. {s}{m}, ap. {k}; {c}|"
    "{w} Cottage; {l} Lane; {c}; {s}{s}{m} {k}{s}{s}|The Old {w}; {n} {l} Road; {c} {s}{m} {k}{s}{s}|Flat {k}; {n} {l} Mansions; {c}; {s}{k} {k}{s}{s}|"
    "{n} {l} Park; {c}; Co. {l}; {s}{n} {s}{m}{s}{k}|{k}/{n} {l} Parade; {c} NSW {z}|Unit {k}, {n} {l} Tce; {c} QLD {z}; Australia|{n} {l} Crescent; {w} Bay; {c} {z}; New Zealand|"
    "{n} {l} St; Unit {m}; {c}, ON  K{k}{s} {k}{s}{k}|{n} rue {l}, app. {k}; {c} (Québec) H{k}{s} {k}{s}{k}|{n} {l} Street; {w}; {c} {z}; South Africa|"
    "Plot {n}, {l} Close; Off {w} Road; {c}; Nigeria|{w} House, {k}th Floor; {l} Avenue; P.O. Box {p}-00{t}; {c}|Villa {n}; Street {m}; {l}; PO Box {p}; Dubai|"
    "{n} {l} Street; Apt {m}; Tel Aviv {p}|{l} St. {n}; {c}; {y}|Km {m} Carretera {c}; {w}; {y}|RR {k} Box {n}; {c}, {s}{s} {p}|{n} County Road {m}; {c}|{n}{s} Highway {m} North; {c} {p}|"
    "N{n}W{t}34 {l} Dr; {c}, WI {p}|{n} E {n} S; Salt Lake City, UT {p}|One {l} Plaza, {m}th Floor; {c}, NY {p}|{n}-{m} {l} Blvd; Queens, NY {p}"
).split("|")
