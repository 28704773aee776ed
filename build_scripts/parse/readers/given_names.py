"""Common given names in the United Kingdom: they tell "Bob Elm" from "Building Control" where nothing else does.

Only consulted where the shape of a list leaves a doubt; a name that is not here is still read wherever an honorific, an
initial or the list itself shows that it is one. Invented as a working list, not taken from a published table.
"""

from __future__ import annotations

from build_scripts.parse.readers.vocabulary import words_of

GIVEN_NAMES = words_of(
    """
    aaron abdul abdullah abigail adam adele adrian agnes ahmed aidan aileen aisha alan alasdair
    alastair albert alec aled alex alexander alexandra alexis alfie alfred ali alice alison alistair
    allan allen alun alwena alwyn amanda amber amelia amir amy andrea andrew andy aneurin angela
    angharad angus anil anita ann anna annabel anne annette annie anthony antonia antony anwar aoife
    april archie arlene arthur arun arwel asha ashley asif audrey austin ayesha barbara barry
    beatrice becky belinda ben benjamin bernadette bernard bernie beryl beth bethan betty beverley
    bill billy bob brenda brendan brian bridget brigid bronwen bruce bryan bryn callum calum cameron
    caoimhe carl carla carol carole caroline carolyn carys cath catherine cathy catrin cecilia ceri
    cerys charlene charles charlie charlotte cheryl chloe chris christian christina christine
    christopher ciaran claire clare clive colin colleen connor constance cormac craig cynthia dafydd
    daisy damian dan daniel danielle danny darren dave david dawn dean debbie deborah debra declan
    deirdre delia della delyth denis denise dennis derek dermot desmond dewi di diana diane dilys
    dominic don donal donald donna doreen doris dorothy douglas duncan dyfed dylan eamon ed eddie
    edith edmund edward edwin eifion eileen elaine eleanor elena eleri elfed elin elisabeth
    elizabeth ella ellen ellie elsie elspeth elwyn emily emlyn emma emyr eoin eric erin ernest esme
    esther ethan euan eugene eurfryn eva evan eve evelyn ewan faisal faith farah farooq fatima
    fearghal felicity fergus finbar fiona florence frances francis frank fraser fred frederick freya
    gareth garry gary gavin gaynor gemma geoff geoffrey george georgia georgina gerald geraldine
    gerard gerry gethin gethyn gill gillian gina ginny gladys glen glenda glenn gloria glyn glynis
    gordon grace graeme graham grainne grant greg gregory greta gurpreet guy gwen gwenda gwenllian
    gwyn gwyneth hamish hamza hannah hari harold harriet harry harvey hassan hazel heather hector
    hefin heidi helen helena henry heulwen hilary hilda holly hope howard hugh humza hussain huw
    hywel iain ian ibrahim idris iestyn ieuan ifan ifor imelda imran ingrid ioan iolo iona irene
    iris isaac isabel isabella isla islwyn ismail ivan ivor jack jackie jacob jacqueline jacqui jade
    james jamie jan jane janet janice janine jasmine jason javed jayne jean jeanette jeff jeffrey
    jen jennie jennifer jenny jeremy jerry jess jessica jill jim jimmy jo joan joanna joanne joe
    joel john johnny jon jonathan jordan joseph josephine josh joshua joy joyce judith judy jules
    julia julian julie june justin kamran karen karina karl kate katharine katherine kathleen
    kathryn kathy katie katrina keiran keith kelly ken kenneth kenny kerry kevin khalid kieran kim
    kirsten kirsty kris kylie lachlan laura lauren laurence lawrence leah lee leigh len leo leonard
    lesley leslie lewis liam lillian lily linda lindsay lindsey lisa liz llinos lloyd llyr lois
    lorna lorraine louis louisa louise lowri lucy luke lydia lyn lynda lynn lynne mabel madeleine
    maeve maggie mair mairi malcolm mandy manjit marc marcia marcus mared margaret maria marian
    marianne marie marilyn marion marjorie mark marlene martha martin martyn mary matilda matt
    matthew maureen maurice mavis max maxine megan mehmet meinir meirion mel melanie melissa menna
    mererid mervyn meurig mia michael michelle mick mike mildred miles millie miranda miriam mo
    mohamed mohammad mohammed mohan moira molly mona monica morag morgan morris muhammad muriel
    murray myra myrtle nadia nadine nahid nancy naomi nasreen natalie natasha nathan neil nerys
    nesta nia niall niamh nicholas nick nicky nicola nicole nigel nikki nina noel nora noreen norma
    norman oisin olive oliver olivia olwen omar oonagh orla oscar oswald owain owen paddy padraig
    pam pamela parveen pat patricia patrick paul paula pauline pearl peggy penelope penny percy
    peter phil philip philippa phillip phoebe phyllis piers pippa polly poppy priscilla priya
    prudence rachael rachel raj rajesh ralph ramesh ray raymond rebecca reg reginald rhian rhiannon
    rhodri rhona rhun rhys richard ricky rita rob robert roberta robin robyn rod roderick rodney
    roger roisin roland ron ronald rory rosalind rose rosemary rosie ross roy ruairi rupert russell
    ruth ryan sadie saeed saima sally sam samantha samuel sandra sanjay sara sarah saul scott seamus
    sean sebastian selina shabana shabir shane shannon sharon shaun sheila shelagh shelley shirley
    shona sian sidney simon sinead siobhan sioned siwan sofia sonia sophia sophie stan stanley
    stella stephanie stephen steve steven stewart stuart sue sunil suresh susan susanna susannah
    susie suzanne sybil sylvia tamara tamsin tania tanya tariq ted tegwen terence teresa terry tessa
    thelma theresa thomas tim timothy tina toby tom tommy tomos tony tracey tracy trevor tristan
    trudy tudur una ursula val valerie vanessa vera verity vernon veronica vicki vicky victor
    victoria vijay vikram vince vincent viola violet virginia vivian vivien vivienne wajid walter
    wanda warren wayne wendy wilfred will william willie winifred winston yasmin yusuf yvette yvonne
    zahid zahra zara zoe
    """
)
