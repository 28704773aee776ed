"""Common given names in the United Kingdom: they tell "Bob Elm" from "Building Control" where nothing else does.

Only consulted where the shape of a list leaves a doubt; a name that is not here is still read wherever an honorific, an
initial or the list itself shows that it is one. Invented as a working list, not taken from a published table.
"""

from __future__ import annotations

from build_scripts.parse.readers.vocabulary import words_of

GIVEN_NAMES = words_of(
    """
    aaliyah aaron abbie abdul abdullah abena abigail adam ade adele adrian agnes agnieszka ahmad
    ahmed aidan aileen aisha alan alana alasdair alastair alba albert aldo alec aled alex alexander
    alexandra alexis alfie alfonso alfred ali alice alison alistair allan allen alma alun alwena
    alwyn alyson ama amanda amber amelia amelie amir amit amy ana anastasia andrea andrew andy
    aneurin angela angelina angharad angie angus anil anita anjali ann ann-marie anna annabel
    annabelle annalise anne anneliese annette annie anona anthony antonia antony anwar aoife april
    archie arjun arlene arran arthur arun arwel arwyn asha ashleigh ashley ashok asif astrid audrey
    aurora austin avril ayesha baljit balwinder barbara barney barrie barry bashir beatrice becky
    belinda ben benedict benita benjamin bernadette bernard bernie beryl beth bethan bettina betty
    beverley beverly bill billy blanche bob bola bradley brenda brendan brian bridget brigid bronagh
    bronwen bruce bryan bryn bryony caitlin callum calum cameron camilla candice caoimhe carl carla
    carlos carmel carmen carol carole caroline carolyn carolyne carrie carys cassandra cath
    catherine cathy catrin cecil cecilia celia ceri cerith cerys chantal charlene charles charlie
    charlotte charmaine chelsea cherie cheryl chidi chloe chris chrissie christabel christian
    christie christina christine christopher ciaran cindy claire clare claudette claudia clement
    clifford clint clive colin colleen connor constance coral cordelia corinne cormac courtney craig
    cressida crispin cynthia cyril dafydd daisy damian dan daniel danielle danni danny daphne
    darrell darren darryl dave david davina dawn dean deanna debbie deborah debra declan deepak
    deirdre delia della delphine delyth denis denise dennis denzil derek dermot des desiree desmond
    dewi dexter di diana diane dilys dinah dinesh dion dominic dominique don donal donald donna dora
    doreen dorian doris dorothy dougie douglas dulcie duncan dwayne dyfed dylan eamon ebony ed eddie
    eddy edith edmund edna edward edwin effie eifion eileen eilidh elaine eleanor eleanora elena
    eleri elfed elias elin elisa elisabeth elise eliza elizabeth ella ellen ellie elliot elliott
    elma elsie elspeth elvira elwyn emeka emily emlyn emma emmanuel emmeline emyr enid eoin eric
    erin ernest ernie errol esme esmee esmeralda estelle esther ethan ethel euan eugene eunice
    eurfryn eva evan eve evelyn evie ewan ezra faisal faith farah farooq fatima fay fearghal
    felicity femi fergus ffion finbar finlay finley fiona fleur flora florence fran frances francis
    francois frank frankie fraser fred freddie frederick freya gabriel gabriella gareth garry gary
    gavin gaye gaynor gemma gene genevieve geoff geoffrey george georgia georgina gerald geraldine
    gerard gerda germaine gerry gethin gethyn gilbert giles gill gillian gina ginny giovanni gisela
    gita giulia gladys glen glenda glenn glenys gloria glyn glynis gordon grace graeme graham
    grahame grainne grant greg gregory greta guillermo gurpreet gus guy gwen gwenda gwendoline
    gwenllian gwyn gwyneth hamid hamish hamza hannah hans hari harish harjit harold harriet harry
    harvey hassan hattie hayley hazel heather hector hefin heidi helen helena henrietta henry
    hermione heulwen hilary hilda holly hope horace howard howell hubert hugh hugo humza hussain huw
    hywel iain ian ibrahim ida idris iestyn ieuan ifan ifor imelda imogen imran ina ines ingrid ioan
    iolo iona iqbal irene iris irma isaac isabel isabella isabelle isla islwyn ismail isobel ivan
    ivor ivy jack jackie jacky jacob jacqueline jacqui jacquie jade james jamie jan jane janet
    janice janine jared jasmine jason jaswinder javed jayden jayne jean jean-paul jeanette jeanne
    jeff jeffrey jem jemima jemma jen jenna jennie jennifer jenny jeremy jerome jerry jess jessica
    jessie jill jim jimmie jimmy jo joan joanie joann joanna joanne jocelyn jody joe joel johan john
    johnny jon jonathan joni jordan jordana jose joseph josephine josh joshua josie joy joyce
    juanita judith judy jules julia julian juliana julie juliet juliette june justin justine kaitlyn
    kamran kara karen karin karina karl kat katarzyna kate katharine katherine kathie kathleen
    kathryn kathy katie katrina katya kavita kay kayleigh kaz keiran keith kellie kelly kelvin ken
    kendra kenneth kenny kenton kerry kevin khalid kiera kieran kim kimberley kiran kirsten kirsty
    kitty klaus kofi kris krishna krzysztof kulwinder kurt kwame kyle kylie lachlan laila lakshmi
    lara larry laura lauren laurence laurie lawrence leah leann leanne lee leigh leila len lena
    lenny leo leona leonard leonie les lesley leslie letitia lewis lia liam lilian liliana lillian
    lily linda lindsay lindsey lindy linnea lionel lisa livia liz liza llinos lloyd llyr lois lol
    lorna lorraine lottie lou louie louis louisa louise lowri luca lucia lucille lucinda lucy luella
    luis luke lulu luther lydia lyn lynda lyndon lynette lynn lynne lynsey mabel mable mac maddie
    madeleine madge mae maeve magdalena maggie mags mair mairi maisie malachi malcolm mandie mandy
    manjit manoj manuel mara marc marcella marcia marco marcus mared marek margaret margery margo
    margot maria mariam marian mariana marianna marianne marie marilyn marina marion marissa
    marjorie marjory mark marla marlene marlon marnie marsha marta martha martin martyn marvin mary
    maryam matilda matt matthew maude maureen maurice mavis max maxine maya meera megan mehmet
    meinir meirion mel melanie melissa melvin menna mercedes mererid merle merrick mervin mervyn
    meurig mia michael michaela michele michelle mick miguel mikaela mike mildred miles millie mina
    mindy minnie miranda miriam mitch mo mohamed mohammad mohammed mohan moira mollie molly mona
    monica morag morgan morris morwenna muhammad mukesh mungo murdo muriel murray myles myra myrna
    myrtle nadeem nadia nadine nahid nancie nancy nannette naomi naresh nasir nasreen natalia
    natalie natasha nathalie nathan nathaniel naveed nazir neil nell nellie nerys nesta neville
    ngozi nia niall niamh nicholas nick nicky nicola nicolas nicole nigel nigella nikki nina nisha
    noah noel noelle nora norah noreen norma norman nuala odette oisin olive oliver olivia ollie olu
    olwen omar oonagh ophelia oriel orla oscar oswald otto owain owen paddy padraig paloma pam
    pamela paramjit parveen parvez pat patricia patrick patsy patti pattie paul paula pauline pawel
    pearl pedro peggy penelope penny percy pervez peter petra petula phil philip philippa phillip
    phillipa philomena phoebe phyllis pia pierre piers piotr pippa polly pooja poppy portia prakash
    priscilla priya prudence queenie quentin rab rachael rachel rachelle raf rafe rafiq raj rajesh
    rakesh ralf ralph ramesh ramona raquel rashid raul ray raymond raymund rebecca reg reggie
    reginald rekha reuben rhian rhiannon rhoda rhodri rhona rhun rhys ria riaz richard richie ricky
    rico rita ritchie rob robbie robert roberta roberto robin robina robyn rocco rod roderick rodger
    rodney roger rohit roisin roland rolf roma romeo romy ron ronald ronnie rory rosa rosalie
    rosalind rosalyn rosamund rose roseanne rosemarie rosemary rosetta rosie rosina ross rowan
    rowena roxanne roy royston ruairi ruby rudi rudolph rufus rupert russell ruth ryan sabina
    sabrina sacha sadia sadie saeed safia saima sajid sally salma salvatore sam samantha samina
    sammy samson samuel sandie sandra sandy sangeeta sanjay sanjeev sara sarah sasha saskia satnam
    saul scarlett scott seamus sean seb sebastian seema selina serena seth shabana shabir shabnam
    shafiq shahid shahnaz shamim shanaz shane shani shannon shanti sharmila sharon shaun shauna
    shawn shay shayne shazia sheena sheila shelagh shelley sherry sheryl shilpa shirin shirley
    shivani shona sian sidney sienna sigrid silas silvia simon simone sinead siobhan sioned siwan
    sofia sonia sonny sophia sophie sophy stacey stacy stan stanley stefan stella steph stephan
    stephanie stephen steve steven stevie stewart stuart sudha sue sukhdev sukhi sultana sumit sunil
    suresh surinder susan susanna susannah susi susie suzanne suzie suzy sven sybil sylvia tabitha
    tad tahir taj talia tamara tammy tamsin tania tanisha tanveer tanya tara tariq tasneem tatiana
    ted teddy tegan tegwen terence teresa terry tessa thaddeus thea thelma theo theodore theresa
    thomas thomasina tia tiffany tilly tim timmy timothy tina titus tobias toby tod tom tomasz tommy
    tomos toni tony tonya tracey tracie tracy trevor trina trish trisha tristan tristram trudy tudur
    tunde tyrone ulrich uma una uri ursula usha usman uzma val valentina valerie vanda vanessa vera
    verena verity vernon veronica vic vicki vicky victor victoria vijay vikas vikram vince vincent
    vinod viola violet virginia viv vivek vivian vivien vivienne wajid wally walter wanda waqas
    warren wayne wendy wes wilbur wilf wilfred wilhelmina will william willie wilma winifred winnie
    winston wolfgang yasir yasmin yetunde yolanda yousef yusef yusuf yves yvette yvonne zac zach
    zachary zack zafar zahid zahra zain zainab zak zara zeke zelda zena zeynep zita zoe zubair
    zuzana
    """
)
