"""Common given names in the United Kingdom, Ireland and North America: they tell "Bob Elm" from "Building Control".

Only consulted where the shape of a list leaves a doubt; a name that is not here is still read wherever an honorific, an
initial or the list itself shows that it is one. Invented as a working list, not taken from a published table.
"""

from __future__ import annotations

from build_scripts.parse.readers.vocabulary import words_of

GIVEN_NAMES = words_of(
    """
    aaliyah aaron abbie abdul abdullah abena abigail adam ade adele adrian agnes agnieszka ahmad
    ahmed aidan aileen ailsa aisha aisling akira alan alana alasdair alastair alba albert aldo
    alec aled alex alexander alexandra alexis alfie alfonso alfred ali alice alison alistair
    allan allen alma alun alwena alwyn alyson ama amanda amber amelia amelie amir amit amy ana
    anastasia andre andrea andrew andy aneurin angela angelina angharad angie angus anil anita
    anjali ann ann-marie anna annabel annabelle annalise anne anneliese annette annie anona
    anthony antonia antony anwar aoife april archie arjun arlene aroha arran arthur arun arwel
    arwyn asha ashleigh ashley ashok asif astrid audrey aurora austin avril ayesha bairbre
    baljit balwinder barbara barney barrie barry bashir beatrice beca becky belinda ben benedict
    benita benjamin benoit bernadette bernard bernie beryl beth bethan bettina betty beverley
    beverly bill billy blanche bob bola brad bradley breda brenda brendan brent brett brian brid
    bridget brigid bronagh bronwen bruce bryan bryn bryony caitlin caitriona callum calum
    cameron camilla candice caoimhe carl carla carlos carmel carmen carol carole caroline
    carolyn carolyne carrie carys cassandra cath cathal catherine cathy catrin catriona cecil
    cecilia cefin celia ceri cerith cerys chad chantal charlene charles charlie charlotte
    charmaine chelsea cherie cheryl chidi chloe chris chrissie christabel christian christie
    christina christine christopher chuck ciara ciaran cindy claire clare claudette claudia
    clement clifford clint clive cody colin colleen colm conall connor conor constance coral
    cordelia corinne cormac courtney craig cressida crispin cynthia cyril dafydd daisy daithi
    damian dan daniel danielle danni danny daphne darcy darragh darrell darren darryl dave david
    davina dawn dean deanna debbie deborah debra declan deepa deepak deiniol deirdre delia della
    delphine delyth denis denise dennis denzil derek dermot des desiree desmae desmond dewi
    dexter di diana diane diarmuid dilys dinah dinesh dion dominic dominique don donal donald
    donna donncha dora doreen dorian doris dorothy dougie douglas drew dulcie duncan dwayne
    dwight dyfed dylan eamon eamonn ebony ed eddie eddy edith edmund edna edward edwin effie
    eifion eileen eilidh elaine eleanor eleanora elena eleri elfed elias elin elisa elisabeth
    elise eliza elizabeth ella ellen ellie elliot elliott elma elsie elspeth eluned elvira elwyn
    emeka emer emily emlyn emma emmanuel emmeline emrys emyr enda enid eoin eric erin ernest
    ernie errol esme esmee esmeralda estelle esther ethan ethel euan eugene eunice eurfryn eva
    evan eve evelyn evie ewan ewen ezra faisal faith farah farooq fatima fay fearghal felicity
    femi fergal fergus ffion finbar finlay finley fintan fiona fleur flora florence floyd fran
    frances francis francois frank frankie fraser fred freddie frederick freya gabriel gabriella
    gareth garmon garry gary gavin gaye gaynor gearoid gemma gene genevieve geoff geoffrey
    george georgia georgina geraint gerald geraldine gerard gerda germaine gerry gethin gethyn
    gilbert giles gill gilles gillian gina ginny giovanni gisela gita giulia gladys glen glenda
    glenn glenys gloria glyn glynis gordon grace graeme graham grahame grainne grant greer greg
    gregory greta guillermo gurdeep gurpreet gus guy gwen gwenda gwendoline gwenllian gwilym
    gwyn gwyneth gwynfor hamid hamish hamza hank hannah hans hari harish harjit harlan harold
    harpreet harriet harry harvey hassan hattie hayley hazel heather hector heddwyn hefin heidi
    helen helena hemi henrietta henry hermione heulwen hilary hilda holly hope horace howard
    howell hubert hugh hugo humza hussain huw hywel iain ian ibrahim ida idris iestyn ieuan ifan
    ifor imelda imogen imran ina ines ingrid ioan iolo iona iqbal irene iris irma isaac isabel
    isabella isabelle isla islwyn ismail isobel ivan ivor ivy iwan jack jackie jacky jacob
    jacqueline jacqui jacquie jade james jamie jan jane janet janice janine jared jasbir jasmine
    jason jaswinder javed jayden jayne jean jean-paul jeanette jeanne jeb jed jeff jeffrey jem
    jemima jemma jen jenna jennie jennifer jenny jeremy jerome jerrod jerry jess jessica jessie
    jill jim jimmie jimmy jo joan joanie joann joanna joanne jocelyn jock jody joe joel johan
    john johnny jon jonathan joni jordan jordana jose joseph josephine josh joshua josie joy
    joyce juanita judith judy jules julia julian juliana julie juliet juliette june justin
    justine kaitlyn kamran kara karen karin karina karl kat katarzyna kate katharine katherine
    kathie kathleen kathryn kathy katie katrina katya kavita kay kayleigh kaz keiran keith
    kellie kelly kelvin ken kendra kenneth kenny kenton kerry kevin khalid kiera kieran kim
    kimberley kiran kiri kirk kirsteen kirsten kirsty kitty klaus kofi kris krishna krzysztof
    kulwinder kurt kwame kyle kylie lachlan laila lakshmi lance lara larry laura lauren laurence
    laurie lawrence leah leann leanne lee leigh leila len lena lenny leo leona leonard leonie
    les lesley leslie letitia lewis lia liam lilian liliana lillian lily linda lindsay lindsey
    lindy linnea lionel lisa livia liz liza llinos lloyd llyr lois lol lon lonnie loren lorna
    lorraine lottie lou louie louis louisa louise lowri luc luca lucia lucille lucinda lucy
    luella luis luke lulu luther lydia lyn lynda lyndon lynette lynn lynne lynsey mabel mable
    mac maddie madeleine madge mae maeve magdalena maggie mags mair maire mairead mairi mairin
    mairwen maisie malachi malcolm mandie mandy manjit manoj manuel mara marc marcella marcia
    marco marcus mared marek margaret marged margery margo margot maria mariam marian mariana
    marianna marianne marie marilyn marina marion marissa marjorie marjory mark marla marlene
    marlon marnie marsha marta martha martin marty martyn marvin mary maryam matilda matt
    matthew maude maureen maurice mavis max maxine maya meena meera megan mehmet meinir meirion
    mel melanie melissa melvin menna mercedes mererid merle merrick mervin mervyn meurig mia
    michael michaela micheal michele michelle mick mickey miguel mikaela mike mildred miles
    millie mina mindy minnie miranda miriam mitch mo moana mohamed mohammad mohammed mohan moira
    mollie molly mona monica monte morag morgan morris morwenna muhammad mukesh mungo murdo
    muriel murray myles myra myrna myrtle nadeem nadia nadine nahid nancie nancy nannette naomi
    naresh nasir nasreen natalia natalie natasha nathalie nathan nathaniel naveed nazir ned neil
    nell nellie nerys nesta neville ngaire ngozi nia niall niamh nicholas nick nicky nicola
    nicolas nicole nigel nigella nikki nina nisha noah noel noelle nora norah noreen norma
    norman norrie nuala odette oisin olive oliver olivia ollie olu olwen omar oonagh ophelia
    oriel orla orville oscar osian oswald otto owain owen paddy padraig paloma pam pamela
    paramjit parveen parvez pat patricia patrick patsy patti pattie patty paul paula pauline
    pawel pearl pedro peggy penelope penny percy pervez peter petra petula phil philip philippa
    phillip phillipa philomena phoebe phyllis pia pierre piers piotr pippa polly pooja poppy
    portia prakash priscilla priya prudence queenie quentin rab rachael rachel rachelle raf rafe
    rafiq raj rajesh rakesh ralf ralph ramesh ramona randy rangi raquel rashid raul ravi ray
    raymond raymund rebecca reg reggie reginald rekha rene reuben rex rhian rhiannon rhoda
    rhodri rhona rhun rhys ria riaz richard richie rick ricky rico rita ritchie rob robbie
    robert roberta roberto robin robina robyn rocco rod roddy roderick rodger rodney roger rohit
    roisin roland rolf roma romeo romy ron rona ronald ronan ronnie rory rosa rosalie rosalind
    rosalyn rosamund rose roseanne rosemarie rosemary rosetta rosie rosina ross rowan rowena
    roxanne roy royston ruairi ruaridh ruby rudi rudolph rufus rupert russ russell rusty ruth
    ryan sabina sabrina sacha sadia sadie saeed safia saima sajid sally salma salvatore sam
    samantha samina sammy samson samuel sandie sandra sandy sangeeta sanjay sanjeev sara sarah
    sasha saskia satnam saul scarlett scott seamus sean seb sebastian seema selina serena seth
    shabana shabir shabnam shafiq shahid shahnaz shamim shanaz shane shani shannon shanti
    sharmila sharon shaun shauna shawn shay shayne shazia sheena sheila shelagh sheldon shelley
    sherry sheryl shilpa shirin shirley shivani shona sian sidney sienna sigrid silas silvia
    simon simone sinead siobhan sioned siwan sofia sonia sonny sophia sophie sophy sorcha stacey
    stacy stan stanley stefan steffan stella steph stephan stephanie stephen steve steven stevie
    stewart struan stuart sudha sue sukhdev sukhi sultana sumit sunil suresh surinder susan
    susanna susannah susi susie suzanne suzie suzy sven sybil sylvia tabitha tad tadhg tahir taj
    talia tama tamara tammy tamsin tania tanisha tanveer tanya tara tariq tasneem tatiana tavish
    ted teddy tegan tegwen terence teresa terry tessa thaddeus thea thelma theo theodore theresa
    thomas thomasina tia tiffany tilda tilly tim timmy timothy tina titus tobias toby tod todd
    tom tomasz tommy tomos toni tony tonya torquil tracey tracie tracy travis trent trevor trina
    trish trisha tristan tristram troy trudy tudur tunde tyler tyrone ulrich uma una uri ursula
    usha usman uzma val valentina valerie vanda vanessa vera verena verity vern vernon veronica
    vic vicki vicky victor victoria vijay vikas vikram vince vincent vinod viola violet virgil
    virginia viv vivek vivian vivien vivienne wajid wally walter wanda waqas warren wayne
    wendell wendy wes wesley wilbur wilf wilfred wilhelmina will william willie wilma winifred
    winnie winston wiremu wolfgang woody wynne xavier yasir yasmin yetunde yolanda yousef yusef
    yusuf yves yvette yvonne zac zach zachary zack zafar zahid zahra zain zainab zak zara zeke
    zelda zena zeynep zita zoe zubair zuzana
    """
)
