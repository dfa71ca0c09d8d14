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
