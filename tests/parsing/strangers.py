"""Documents that people upload by mistake: none of them is a resume."""

STRANGERS: dict[str, str] = {
    "an invoice": """Halden Freight Ltd
12 Dock Road, Hull HU1 2AB
Phone: +44 1482 496 018   billing@halden.example

INVOICE No. 2024-0117
Date: 17 March 2024
Bill to: Nadia Petrenko, Nordic Parts AB

Description              Qty   Unit price   Amount
Pallet transport          12      45.00      540.00
Storage, March 2024        1     120.00      120.00

Total due: GBP 660.00
Payment terms: 30 days. Bank: HSBC, IBAN GB29 NWBK 6016 1331 9268 19
""",
    "a newspaper article": """City opens new bridge after nine years

By Tom Harker, 4 May 2021

The mayor cut the ribbon on Tuesday morning, while a small crowd cheered from the quay. The bridge, which was first
planned in 2012, links the old harbour with the university. Construction began in 2016 and cost 84 million euros.

"I studied here, and I never thought I would see it," said Maria Lopez, a teacher at Harbour College since 2008.
The project was managed by Ove Berg, engineer at Nordbau AG, who joined the company in 2010.

Traffic is expected to fall by a fifth. Shops on the east side hope for customers from the new offices.
""",
    "source code": """import os
import sys
from dataclasses import dataclass


@dataclass
class Person:
    name: str
    email: str = "someone@example.com"


def main() -> int:
    # Copyright 2019 - 2023 Example Inc.
    people = [Person("Ann", "ann@example.com"), Person("Bob", "bob@example.com")]
    for person in people:
        print(person.name, person.email)
    return 0


if __name__ == "__main__":
    sys.exit(main())
""",
    "a menu": """TRATTORIA DA ENZO

Starters
Bruschetta al pomodoro   6.50
Carpaccio di manzo      11.00

Pasta
Spaghetti alla carbonara 12.50
Tagliatelle al ragù      13.00

Desserts
Tiramisù                  6.00

Via Roma 12, Bologna   Tel. +39 051 234567   info@daenzo.example
Open since 1987, Tuesday - Sunday
""",
    "a contract": """EMPLOYMENT CONTRACT

between Halden Freight Ltd, 12 Dock Road, Hull (the "Employer")
and Nadia Petrenko, born 12 May 1988, 4 Mill Lane, Hull (the "Employee")

1. Position
The Employee is employed as Warehouse Manager from 1 March 2019.
2. Remuneration
The gross salary is GBP 41,000 per year, payable monthly.
3. Working time
The regular working time is 37.5 hours per week.
4. Term and notice
The contract is permanent. Either party may give three months' notice.
5. Confidentiality
The Employee shall not disclose business secrets.

Hull, 12 February 2019

_____________________          _____________________
Employer                       Employee
""",
    "a chapter of a novel": """Chapter One

It was the last week of October when Marta came back to the village. The road had not changed, and neither had the
dog that slept in the middle of it. She carried one suitcase and a letter that she had read so often that the paper
had grown soft.

"You are early," said the man at the gate.

"I am eleven years late," said Marta.

He took the suitcase without another word. In the kitchen the clock still ran backwards, as it had since the winter
of 1954, and nobody had ever found the experience worth a conversation.
""",
    "a job advertisement": """Warehouse Manager (m/f/d)

Halden Freight Ltd is looking for a Warehouse Manager in Hull, full time, starting 1 June 2024.

About us
We have moved goods across the North Sea since 1962. 340 colleagues work at six sites.

Your responsibilities
- Lead a team of 24 in two shifts
- Plan rotas and stock counts
- Improve our processes with SAP EWM

What you bring
- At least 3 years of experience in a similar role
- Forklift licence, good knowledge of SAP EWM and Excel
- Fluent English, Polish is a plus

What we offer
- GBP 41,000 to 45,000 per year
- 28 days of holiday

Apply with your resume to jobs@halden.example until 30 April 2024. Contact: Ms Jane Ward, +44 1482 496 018.
""",
    "a cover letter": """Nadia Petrenko
4 Mill Lane, Hull
nadia.petrenko@example.com
+44 7700 900123

Halden Freight Ltd
Ms Jane Ward
12 Dock Road, Hull

12 January 2024

Application for the position of Warehouse Manager

Dear Ms Ward,

I am writing to apply for the position of Warehouse Manager that you advertise on your website. For five years I have
led the night shift at Nordic Parts, and before that I worked as a forklift driver.

In my present role I plan the rotas of 24 people and answer for a stock worth two million pounds. In 2022 we cut picking
errors by a third after I introduced scanners. I would like to bring this experience to your new site.

I would be glad to tell you more in an interview.

Yours sincerely,
Nadia Petrenko
""",
    "an Anschreiben": """Swantje Brodbeck
Mühlgasse 4, 73728 Esslingen
swantje.brodbeck@example.org, 0171 3920047

Kessler & Vollmer Spanntechnik GmbH
Personalabteilung
Industriestraße 8, 70565 Stuttgart

Esslingen, 3. Februar 2024

Bewerbung als Teamleiterin Konstruktion

Sehr geehrte Damen und Herren,

mit großem Interesse habe ich Ihre Anzeige gelesen. Seit 2016 arbeite ich als Entwicklungsingenieurin bei TRUMPF
und leite dort seit drei Jahren ein Team von vier Personen. Zuvor war ich am Fraunhofer-Institut tätig.

Über eine Einladung zu einem Gespräch freue ich mich sehr.

Mit freundlichen Grüßen
Swantje Brodbeck
""",
    "a recipe": """Grandmother's apple cake

Ingredients
250 g flour, 125 g butter, 100 g sugar, 2 eggs, 5 apples, cinnamon

Preparation
Mix flour, butter, sugar and eggs. Let the dough rest for 30 minutes.
Peel the apples and cut them into thin slices. Bake at 180 degrees for 45 minutes.

Tips
Serve warm with cream. Keeps for 2 - 3 days.
""",
    "a table of numbers": "date,region,units,revenue\n"
    + "\n".join(f"2023-{month:02},North,{month * 37},{month * 1431}.50" for month in range(1, 13)),
    "a log": "\n".join(
        f"2024-01-{day:02} 08:0{day % 10}:11 INFO worker.{day} finished job {day * 7919} for user{day}@example.com"
        for day in range(1, 28)
    ),
    "minutes of a meeting": """Minutes of the works council meeting

Date: 14 June 2023, 10:00 - 11:30
Present: Anna Berg, Tom Harker (minutes), Li Wei
Excused: Jonas Klein

1. Canteen
The prices rise in September. Anna Berg talks to the management.
2. Education budget
The training budget of 2024 is to be decided in autumn.
3. Any other business
Next meeting: 12 July 2023.
""",
    "a certificate of employment": """To whom it may concern

This is to certify that Ms Nadia Petrenko, born on 12 May 1988, was employed at Halden Freight Ltd as Warehouse Manager
from 1 March 2019 to 31 December 2023.

Ms Petrenko was responsible for 24 employees and carried out her duties to our complete satisfaction. She leaves us at
her own request. We thank her and wish her all the best for her future.

Hull, 31 December 2023
Jane Ward, Head of Human Resources
""",
    "a bank statement": """Nordbank   Statement of account 3/2024
Account holder: Nadia Petrenko   IBAN GB29 NWBK 6016 1331 9268 19

01.03.2024   Opening balance                 1,204.55
04.03.2024   Halden Freight Ltd, salary      2,612.00
05.03.2024   Rent March                       -780.00
12.03.2024   Supermarket                       -64.20
31.03.2024   Closing balance                 2,972.35
""",
    "noise": "lk3 0x9f qq zzrp 77 %% ## vv. aplk mnnb 009 ;;; trw pfff oiuy lkj 8832 ~~ ert dfg " * 20,
    "a shopping list": "Milk\nBread\n6 eggs\nWashing powder\nBirthday card for Anna\nBatteries AA\n",
    "a scientific abstract": """Cold starts in serverless platforms: a measurement study

Anna Berg (1), Tom Harker (2)
(1) University of Hull, (2) Nordbau Research
anna.berg@hull.example

Abstract
We measure the start-up time of functions on three platforms between 2019 and 2022. Python functions start in 240 ms at
the median. Imports take most of it.

1 Introduction
Functions as a service have become popular since 2014 [1, 2].

References
[1] Wang et al., Peeking behind the curtains, USENIX ATC 2018.
[2] Manner et al., Cold start influencing factors, 2018.
""",
    "a privacy notice": """Privacy policy

Last updated: January 2023

1. Who we are
Example Inc. ("we") operates this website. Contact: privacy@example.com, +1 555 010 0199.
2. What we collect
Name, e-mail address, education and employment history that you enter, log files.
3. Your rights
You may ask for access, correction and deletion at any time.
""",
    "a job advertisement with headings": """Senior Accountant
Halden Freight Ltd, Hull
jobs@halden.example | +44 1482 496 018

ABOUT US
Family-owned since 1962, 340 colleagues at six sites.

EXPERIENCE
- At least 5 years of experience in accounting
- You have led a small team

EDUCATION
- Degree in economics or a comparable qualification

SKILLS
Excel, SAP FI, IFRS

WE OFFER
28 days of holiday, hybrid work, GBP 45,000 per year
""",
    "a syllabus": """Introduction to Databases
University of Hull, School of Computer Science, Autumn 2023

Lecturer: Dr Anna Berg, anna.berg@hull.example

Schedule
25 September 2023   The relational model
2 October 2023      SQL
9 October 2023      Normal forms

Education goals
Students can design a schema and query it.

Skills
SQL, entity relationship models, normalisation
""",
    "a page about a team": """Our team

Anna Berg
Managing Director
anna.berg@halden.example

Tom Harker
Head of Sales
tom.harker@halden.example

Li Wei
Warehouse Manager
li.wei@halden.example

Halden Freight Ltd, 12 Dock Road, Hull
""",
    "a history of a company": """Halden Freight Ltd
info@halden.example   +44 1482 496 018

OUR HISTORY
1962 - 1975   Founded by Arne Halden with two lorries
1976 - 1990   First warehouse in Hull
1991 - 2008   Offices in Gothenburg and Gdansk
2009 - today  340 colleagues at six sites

OUR SKILLS
Road freight, customs, storage
""",
    "an empty form": """CURRICULUM VITAE

Name: ______________________
E-mail: ______________________
Phone: ______________________

EXPERIENCE
Position: ____________   Company: ____________   From: ______ To: ______

EDUCATION
School: ____________   Degree: ____________

SKILLS
____________
""",
    "a template": """[Your Name]
[your.email@example.com] | [Phone number] | [City]

SUMMARY
[Write two or three sentences about yourself]

EXPERIENCE
[Job title], [Company]
[Month Year] - [Month Year]
- [What you achieved]

EDUCATION
[Degree], [School]
[Year] - [Year]

SKILLS
[Skill 1], [Skill 2], [Skill 3]
""",
    "a request for a quotation": """Request for quotation

From: Nadia Petrenko, Nordic Parts AB, nadia.petrenko@example.com
To: Halden Freight Ltd
Date: 17 March 2024

Please quote for the transport of 12 pallets from Hull to Gothenburg between 2 April 2024 and 5 April 2024.

Required certificates: ISO 9001, ADR
Languages of documents: English, Swedish
""",
    "a certificat de travail": """Transports Morel SARL
8 quai des Docks, 76600 Le Havre
Tél. 02 35 00 11 22

CERTIFICAT DE TRAVAIL

Je soussigné, Paul Morel, gérant de la société Transports Morel SARL, certifie que Madame Claire Dubois, née le
4 avril 1985, a été employée dans notre entreprise du 1er septembre 2014 au 30 juin 2020 en qualité de responsable
logistique.

Fait au Havre, le 30 juin 2020
""",
    "a letter with headings": """Claire Dubois
69003 Lyon
06 12 34 56 78
claire.dubois@example.com

Madame, Monsieur,

Diplômée de l'Université Lyon 2 en 2010, j'ai travaillé de 2011 à 2018 chez Nordic Parts comme cheffe d'équipe.

Mon expérience
Depuis 2018, je dirige une équipe de douze personnes.

Mes compétences
Je maîtrise SAP, Excel et l'anglais.

Je vous prie d'agréer, Madame, Monsieur, l'expression de mes salutations distinguées.
""",
    "a manual with contents": """Manual of the curriculum class
Nicola Rossi
nicola.rossi@example.com

Contents
1 Introduction . . . . . . . . . . . . . . . . 2
2 Work experience . . . . . . . . . . . . . . . 3
3 Language skills . . . . . . . . . . . . . . . 7
4 Digital competences . . . . . . . . . . . . . 7
5 Copyright and license . . . . . . . . . . . . 11

Language skills
English, German, French

Digital competences
Bibliography, Fonts, Options
""",
    "a template without brackets": """Sample Resume
Phone number
Email address

Education
School Name Location
Degree in Major Date

Employment History
Employer name Location
Job title Start –
Description of job

Skills
Skill one, Skill two
""",
    "a form with instructions": """Personal information
Name / Surname Name, Surname
Address (Remove if not relevant)
Telephone (Remove if not relevant)
Personal Email email@email.com
Nationality (Remove if not relevant)

Work experience
Dates Add separate entries for each post, starting from the most recent. (Remove if not relevant).
Occupation or position held . . .

Education and training
Dates Add separate entries for each course. (Remove if not relevant).
Title of qualification awarded . . .
Level in national classification (Remove if not relevant)
""",
}
