"""The closed vocabularies of attendance lists: honorifics, honours, words of office, words that are never names.

All entries are lower case. A word in none of them is judged by its shape only.
"""

from __future__ import annotations

from build_scripts.parse.readers.vocabulary import words_of

# What stands before a name. The plural forms speak for every name that follows.
HONORIFICS = words_of(
    """
    councillor councilor cllr clr cllor cnclr coun cr councilmember councilman councilwoman alderperson
    selectman selectwoman trustee supervisor cyngh ald alderman alderwoman mr mrs ms miss mx dr
    doctor prof professor sir dame lord lady baroness baron earl viscount countess rev revd reverend
    canon father fr rabbi imam pastor hon provost bailie baillie convener convenor cynghorydd cyng
    mayor cathaoirleach commissioner pc pcso sgt sergeant ps insp inspector supt superintendent constable
    chief-inspector ci det capt captain major colonel col lt judge justice
    """
)
PLURAL_HONORIFICS = words_of(
    """
    councillors councilors councilmembers cllrs clrs crs cllr's cllrs' ald's aldermen alderwomen messrs mesdames drs
    reverends trustees supervisors bailies baillies cynghorwyr commissioners
    """
)
# Words that may stand between or before honorifics ("The Worshipful the Mayor", "Rt Hon", "Deputy Lord Mayor").
HONORIFIC_COMPANIONS = words_of(
    "the right rt worshipful honourable y town county borough parish district city very regional community ward unitary"
)
# Words that are an honorific only when a name follows at once ("Mayor A Preston", not "Mayor of Exampleton").
OFFICE_HONORIFICS = words_of(
    """
    mayor cathaoirleach provost convener convenor commissioner trustee supervisor inspector superintendent constable
    judge
    """
)

PARTICLES = words_of("van der den de del della di da dos du la le von ter ten ap ab bin ibn al el st mac")
HONOURS = words_of(
    """
    oam ao psm cnzm onzm mnzm qso obe mbe cbe kbe dbe bem cb cmg qc kc jp dl frs frsa phd bsc ba
    ma td qpm qfsm cpfa fca esq jnr snr jr sr hon
    """
)
SEATS = words_of("mp msp ms am mep mla as tc mlc")  # a name's own office, printed after it

# Heads of an office: with one of them a passage is an office that a person holds.
OFFICES = words_of(
    """
    accountant administrator adviser advisor analyst apprentice architect assistant associate
    attorney auditor barrister caretaker ceo cfo chair chairman chairwoman chairperson chaplain
    chief clerk co-chair commander commissioner consultant convener convenor co-ordinator
    coordinator co-optee councillor councillors dean deputy developer director doctor ecologist
    editor engineer executive facilitator governor governors head headmaster headmistress
    headteacher holder inspector intern journalist lawyer lead leader liaison manager mayor
    cathaoirleach mayoress member members minute-taker nurse observer ombudsman officer officers
    official operative organiser owner partner physician planner practitioner president
    principal producer professor programmer provost psychologist ranger receptionist recorder
    registrar reporter representative representatives resident scrutineer scheduler secretary
    secretaries secretary-treasurer clerk-treasurer solicitor solicitors specialist speaker
    spokesperson student superintendent supervisor support surveyor teacher technician trainee
    trainer treasurer trustee trustees vice vice-chair vice-chairman vice-chairperson
    vice-chairwoman vice-president volunteer warden worker writer constable sheriff bailie whip
    auditors managers directors planners lawyers engineers advisers advisors surveyors
    accountants rfo sio gm gp gps cao coo cto cio cpo hr
    """
)
# Words of bodies and departments: with one of them a passage is an office or a body, not a person.
DEPARTMENTS = words_of(
    """
    academy accountancy acting assessment body governing engineering icb icp nhse pcc adult
    adults advertiser agency assets association assurance authority bbc board borough building
    bulletin business care ccg centre chamber charity children children's childrens children’s
    chronicle church cic city club co-opted college commission commissioning committee
    committees comms communications communities community company conservation consortium
    constituency control convention coopted corporate council councils county court cultural
    culture customer data delivery democracy democratic department development digital
    directorate district echo economic economy education elect elected elections electoral
    emergency employment enforcement engagement environment environmental estates events
    external facilities families federation finance financial fire force forum foundation
    further garden gazette governance government group hall health herald heritage highways
    homelessness hospice hospital housing human ict improvement inclusion independent
    information infrastructure inspection institute integrated interim internal international
    investment invitee it items joint labour law lay leaving legal leisure liberal libraries
    library licensing limited llp local ltd mbc mdc rbc maintenance management market media medical mental
    ministry monitoring museum nations neighbourhood network news nhs office operations
    organisation organizational panel parish parks partnership partnerships party pensions
    people people's people’s performance permanent personnel place places planning plc police
    policy political portfolio press prevention procurement programme project property
    protection provision public quality radio record records regeneration regional regulatory
    relations report representing research reserve residents resilience resources revenue review
    risk roads safeguarding safety school schools selectboard selectmen science scrutiny section senior service
    services skills social society sport sports standards statutory strategic strategy street
    students substitute support sustainability systems tax team technical technology telegraph
    temporary tenancy tenants the times tourism town trade trading training transformation
    transport treasury trust union unit university urban utilities ward waste water welfare
    well-being wellbeing wellness wildlife women working works young youth
    """
)
# Offices that are never a surname when they stand alone in a list.
LONE_OFFICES = words_of(
    """
    chair chairman chairwoman chairperson mayor cathaoirleach mayoress clerk leader secretary treasurer vice-chair
    vice-chairman president provost convener convenor councillor councillors officer officers member
    members director convenors observer observers deputy sheriff
    """
)
# Capitalised words that end or refuse a name.
NOT_NAMES = words_of(
    """
    none nil dim neb no not nobody everyone one all also and in the at on for by with from as who whom
    that this there their his her its it an apology apologies absence absent present presence
    attendance attendees attending item items agenda minutes minute meeting left arrived joined
    via zoom teams online remote remotely virtual virtually vacancy vacancies vacant received
    submitted apols various invited quorum substitute substitutes substituting declarations
    interest interests members member officers officer public press people person persons date
    time venue contact noted nominated tbc tba n/a na yes same see above below following two
    three four five six seven eight nine ten approximately approx about over several some many
    other others both per pro total number names name role title email tel telephone mobile
    phone fax address website due owing because organisation position accordance rule procedure
    council committee between until after before during part whole afternoon morning evening
    apologised sent monday tuesday wednesday thursday friday saturday sunday january february
    march april june july august september october november december report reports resolved
    agreed decision welcome introduction introductions chair's
    """
)
# Words that may stand in lower case inside an office ("Head of Planning and Building").
SMALL_WORDS = words_of("of the for and in to with on at a an & from as")

# Below or after a name these say when or how the person came and went ("Until 12.54pm, Item 14").
WHEN_WORDS = words_of("until till from left arrived joined departed entered via item items")

SUBSTITUTE_MARKS = (
    "as a substitute for",
    "as substitute for",
    "as the substitute for",
    "as substitute of",
    "(substitute for",
    "substituting for",
    "substituted for",
    "substitute for",
    "substitute member for",
    "sub for",
    "sub. for",
    "subbing for",
    "in place of",
    "in the place of",
    "in substitution for",
    "deputising for",
    "deputizing for",
    "replacing",
    "vice councillor",
    "on behalf of",
    "representing councillor",
    "representing cllr",
    "attending for",
    "for councillor",
    "for cllr",
)
NONE_WORDS = (
    "none",
    "nil",
    "n/a",
    "no apologies",
    "there were none",
    "there were no apologies",
    "there was none",
    "no apologies were received",
    "no apologies for absence",
    "not applicable",
    "dim",
    "all members were present",
    "all members present",
    "none received",
    "none were received",
    "no absences",
)
