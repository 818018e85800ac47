// Utkast, inte granskat av specialist. Personerna är påhittade.
# version: 1
# people: Karin, Chefen, Kollegan
# read: job-colleague, job-home, job-turn
-> start

=== start ===
Karin har suttit mitt emot dig i sex år. På sista tiden går hon ofta ut och svarar i telefon, och på möten sitter hon med kameran av. I dag har hon en tjock halsduk, inomhus.
Vad har ni sett, och vad är det ni gissar? # discuss
Håll er till Karin i berättelsen. Om någon börjar tala om en verklig kollega, bryt vänligt. # lead
- (next)
* Du frågar vid fikabordet: ”Har du ont i halsen, eller är det karln igen?”
    Några skrattar. Karin skrattar också, kort.
    Inför andra kan hon bara skratta bort det. Och skämtet säger vad du tycker. # think: alone
    -> next
* Du säger till chefen att du tror att Karin blir slagen.
    Chefen: Har du talat med Karin?
    Börja med Karin, om det inte är akut fara. Annars är hon den sista som får veta vad andra säger om henne. # think: choice
    -> next
* Du frågar när ni är ensamma: ”Jag har märkt att du går undan ofta, och jag tänker på dig. Hur har du det?”
    Karin: Det är mycket nu. Det är bara mycket.
    Du sa vad du hade sett, inte vad du trodde. Hon vet att du bryr dig. # well: alone
    -> much

=== much ===
Hon ser ut genom fönstret.
Går ni vidare, eller stannar ni där? # discuss
- (next)
* ”Ja, det är mycket för alla just nu.”
    Karin: Ja.
    Du gjorde det lätt att sluta. Ibland behövs en fråga till. # think: listen
    -> next
* ”Jag frågar rakt, och du behöver inte svara: är det någon som gör dig illa?”
    Karin drar i halsduken.
    Karin: Du får inte säga något till någon.
    En rak fråga, fri att låta bli. # well: plain
    -> secret
* ”Visa mig halsen.”
    Karin: Sluta.
    Hennes kropp är hennes. Du är kollega, inte läkare eller polis. # think: choice
    -> next

=== secret ===
Vad kan en kollega lova? # discuss
- (next)
* ”Jag lovar.”
    Karin berättar. I natt var det värre än det brukar. Du inser att du har lovat något farligt.
    Om hon är i livsfara kan du behöva ringa 112. Lova inte bort det. ”Jag lovade för fort”, säger du. # think: honest
    -> next
* ”Jag för det inte vidare. Men är du i fara för ditt liv så ringer jag efter hjälp, och då säger jag det till dig.”
    Karin: Okej.
    Karin: Han tog mig om halsen i natt.
    Hon vet var gränsen går, och valde att berätta. # well: honest
    -> danger
* ”Jag måste berätta för chefen.”
    Karin: Då var det ingenting.
    Hon får själv avgöra om chefen ska veta. Du kan följa med om hon vill. # think: choice
    -> next

=== danger ===
Grepp om halsen är farligt, också timmar efteråt.
Vad är viktigast den närmaste timmen? # discuss
- (next)
* ”Du måste polisanmäla nu.”
    Karin: Jag orkar inte.
    Anmälan kan komma sedan. Nu gäller kroppen och var hon ska sova. # think: safety
    -> next
* ”Det är inte ditt fel. Ett tag om halsen behöver en läkare se på i dag, också om det inte syns. Får jag följa med? Och var kan du vara i natt?”
    Karin: Följ med. I natt … jag vet inte. Hos min syster.
    Hälsa och säkerhet först, och du lämnade henne inte ensam med det. # well: safety
    -> work
* ”Oj. Ta ledigt i eftermiddag och vila.”
    Karin: Hemma?
    Hemma är inte vila för den som är rädd där. # think: safety
    -> next

=== work ===
Ni är tillbaka från vårdcentralen.
Karin: Han kommer hit ibland. Han vet när jag slutar.
Vad kan arbetsplatsen göra, och vem måste då få veta? # discuss
- (next)
* ”Då berättar jag för alla i växeln.”
    Karin: Snälla, nej.
    Fler som vet är inte alltid tryggare. Så få som möjligt, och bara det de behöver. # think: careful
    -> next
* ”Det kan chefen ordna: besökare, telefon, var du sitter. Vill du att vi går till henne tillsammans, eller till företagshälsan först?”
    Karin: Chefen. Om du är med.
    Arbetet kan bli en trygg plats. Hon valde vem som får veta. # well: help
    -> manager
* ”Vi följer dig till bussen hela avdelningen!”
    Karin: Då märker ju alla.
    Värmen är sann, men hemligheten var hennes. # think: choice
    -> next

=== manager ===
Chefen lyssnar. Ni gör upp om besök, telefon och en annan sluttid. Ingenting skrivs i Karins vanliga personalakt utan att hon vet det.
Veckan efter frågar en kollega vad som är fel med Karin.
Vad svarar ni? # discuss
- (next)
* ”Det är privat, men det är hemskt.”
    Kollegan: Är det mannen?
    Halva svar växer. Säg ingenting som inte är ditt. # think: careful
    -> next
* ”Fråga Karin hur hon mår. Har du hunnit med rapporten?”
    Kollegan rycker på axlarna och går.
    Du skyddade henne utan att ljuga. # well: careful
    -> self

=== self ===
På kvällen märker du att du inte kan sova.
Vart vänder ni er själva? # discuss
- (next)
* Du håller ut. Det är ju Karin som har det svårt.
    Efter två veckor är du själv trött och kort i tonen.
    Den som stöder behöver också stöd. # think: self
    -> next
* Du bokar ett samtal för egen del, och säger inget om vem det gäller.
    Det räcker med en halvtimme. Du sover bättre.
    Det går att få stöd och ändå hålla det hon berättade för sig själv. # well: self
    -> end

=== end ===
Karin hälsar på dig på morgonen. Utan halsduk.
Vet alla hos er vart en medarbetare kan vända sig? # discuss
-> END
