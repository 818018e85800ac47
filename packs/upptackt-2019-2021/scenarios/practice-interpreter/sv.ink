// Utkast, inte granskat av specialist. Personerna är påhittade.
# version: 1
# people: Sara, Tolken
# read: talk-interpreter, talk-asking
-> booking

=== booking ===
Sara, 34 år, söker asyl. I morgon ska ni ha ett samtal, och hon talar tigrinja. Du ska boka tolk.
Vad kan tolken betyda för om Sara berättar? # discuss
I en liten språkgrupp kan tolken känna någon som känner familjen. Prata om vad som är möjligt hos er. # lead
- (next)
* Du frågar om hennes bror kan hjälpa till, det går fortast.
    Brodern svarar gärna på alla frågor, också dem som gäller Sara.
    En släkting är aldrig tolk. Han kan vara en del av det hon inte kan tala om. # think: interpreter
    -> next
* Du frågar Sara i förväg: ”Vill du ha en kvinna eller en man som tolk? Det går också bra med någon på telefon från en annan ort.”
    Sara svarar: en kvinna, på telefon, och inte från den här staden.
    Hon fick välja utan att förklara. # well: choice
    -> before
* Du bokar den tolk som ni brukar ha.
    När tolken kommer hälsar de på varandra som grannar.
    Du ser att Sara tystnar. Du avbryter vänligt och bokar om. Ingen behöver förklara varför. # think: interpreter
    -> next

=== before ===
Tolken är i telefon fem minuter innan Sara kommer.
Tolken: Vad ska samtalet handla om?
Vad behöver tolken veta, och vad behöver tolken inte veta? # discuss
- (next)
* ”Om hennes ärende.”
    Tolken: Okej.
    Senare kommer frågan om våld utan förvarning. Tolken tvekar och väljer ett mildare ord.
    En tolk som är förberedd vågar säga orden som de är. Du ringer upp tolken och berättar. # think: interpreter
    -> next
* ”Jag kommer att fråga hur hon har det hemma, och om någon skadar eller styr henne. Säg allt som sägs, med samma ord, och fråga mig om något är oklart. Namnet behövs inte.”
    Tolken: Jag förstår. Jag kan orden.
    Tolken är beredd, och du gav inte ut mer än du behövde. # well: interpreter
    -> start
* ”Hon heter Sara Tesfay, bor på Björkgatan, och jag tror att mannen slår henne.”
    Tolken: Jaha, då vet jag.
    Du gav ut namn, adress och en misstanke till någon som inte behövde dem. # think: careful
    -> next

=== start ===
Sara sätter sig. Tolken hörs i högtalaren.
Hur inleder ni så att Sara vet vad som gäller? # discuss
- (next)
* ”Tolken har tystnadsplikt, och det har jag också. Tolken vet inte vad du heter. Om något känns fel säger du till, så slutar vi.”
    Sara nickar. Axlarna sjunker lite.
    Hon vet vem som hör och vad de får göra med det. # well: free
    -> look
* ”Då kör vi. Fråga henne om hon mår bra.”
    Tolken: Hon säger att hon mår bra.
    Du talade till tolken, om henne. Säg du, och se på Sara. # think: interpreter
    -> next
* ”Kan tolken intyga att hon talar sanning?”
    Sara förstår tonen innan orden är översatta.
    Tolken ska översätta, inte bedöma. Och det är inte en utredning av om hon är trovärdig. # think: believe
    -> next

=== look ===
Sara väntar. Du har sagt varför du frågar: du har sett att hon rycker till när mannens namn kommer upp.
Vilka meningar går att översätta utan att något försvinner? # discuss
- (next)
* ”Förekommer det psykiskt, fysiskt eller ekonomiskt våld i er relation?”
    Tolken: Jag … det finns inget riktigt ord. Jag säger bråk.
    Sara: Alla bråkar ibland.
    Långa begrepp byts mot mildare ord. Säg vad någon gör. # think: plain
    -> next
* ”Slår han dig? Hotar han dig? Hindrar han dig från att gå ut?”
    Sara är tyst. Sedan säger hon något, lågt.
    Tolken: Hon säger: han låser dörren när han går.
    Korta meningar, ett verb i taget. De gick fram. # well: plain
    -> told
* ”Tycker du att din man är snäll?”
    Sara: Ja.
    Ordet snäll mäter ingenting. Hon kan svara ja och ändå vara inlåst. # think: plain
    -> next

=== told ===
Tolken lägger till något på svenska.
Tolken: I vår kultur är det vanligt, det är inte så allvarligt.
Vad gör ni när tolken talar för egen del? # discuss
- (next)
* Du låter det passera.
    Sara ser att ni två har sagt något som hon inte fick höra.
    Då är ni två mot en i rummet. Det som sägs ska sägas på bägge språken. # think: interpreter
    -> next
* ”Tack, men jag vill att du bara översätter. Sara, tolken sa något till mig, och jag har bett om att få höra bara dina ord. Tack för att du berättar. Det är inte ditt fel.”
    Sara ser på dig för första gången.
    Du tog tillbaka rummet åt henne, och du trodde henne. # well: believe
    -> help
* ”Ja, kulturen är ju som den är.”
    Sara sjunker ihop.
    Våld ursäktas inte av kultur, och hon hörde att du höll med. # think: believe
    -> next

=== help ===
Du frågar om fara nu och om barn. Mannen är borta till i kväll. Det finns en dotter, sex år.
Sara: Om jag säger det här, påverkar det vår ansökan?
Vad är sant, och vem kan svara på resten? # discuss
- (next)
* ”Nej, inte alls.”
    Sara: Säkert?
    Du vet inte det. Det hon berättar kan ha betydelse, till och med till hennes fördel. # think: honest
    -> next
* ”Det kan ha betydelse för dig som egen person. Du har rätt att få ditt eget ärende prövat. Jag tar reda på vem som kan förklara, och vi har samma tolk om du vill.”
    Sara: Samma. Men säg åt henne att bara översätta.
    Ärligt om vad du vet, och med ett nästa steg. # well: honest
    -> end
* ”Det får du fråga din handläggare om.”
    Sara: Är det inte du?
    Hon har just vågat. Skicka henne inte vidare utan att hjälpa till. # think: help
    -> next

=== end ===
Ni bokar nästa samtal, och du berättar vad som gäller för dottern och varför. Du registrerar att tolk var med.
Hur bokar ni tolk hos er, och vem får välja? # discuss
Hon valde tolk, hon fick orden, och hon vet vad som händer sedan. # well: door
-> END
