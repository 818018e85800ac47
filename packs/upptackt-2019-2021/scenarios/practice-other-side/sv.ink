// Utkast, inte granskat av specialist. Personerna är påhittade.
# version: 1
# people: Johan
# read: talk-other-side, talk-danger, talk-children
-> start

=== start ===
Johan, 38 år, är sjukskriven för stress. Ni har talat om sömn och arbete. Du har ställt frågan om han själv är rädd för någon, och han har skakat på huvudet.
Johan: Rädd? Nej. Det är väl snarare tvärtom.
Vad hör ni i det han säger? # discuss
Den som skadar någon kan vara trevlig, ledsen eller arg. Målet är trygghet för dem som lever med honom, och en väg till hjälp för honom. # lead
- (next)
* ”Så du slår din fru?”
    Johan: Det var inte det jag sa.
    Anklagelsen stängde dörren som han just öppnade. # think: responsibility
    -> next
* Du låter det passera. Det var ju inte svaret på frågan.
    Johan tittar upp en gång till. Sedan talar ni om sömn.
    Han öppnade på glänt. Om ingen tar emot det lär han sig att det inte går att säga. # think: listen
    -> next
* ”Tvärtom, säger du. Händer det att du skrämmer, styr eller gör någon nära dig illa?”
    Johan: … Det händer att jag blir för arg.
    Du tog emot hans ord och frågade rakt, i samma ton som om annat. # well: plain
    -> angry

=== angry ===
Johan: Hon kan verkligen reta upp en. Sedan smäller det.
Hur visar ni att ni lyssnar utan att hålla med? # discuss
- (next)
* ”Ja, det kan jag förstå. Det är lätt att tappa humöret.”
    Johan: Precis.
    Du skrev under på att det var hennes fel. Förståelse för honom är inte samma sak som att ursäkta handlingen. # think: responsibility
    -> next
* ”När du säger att det smäller: vad gör du då?”
    Johan: Jag … knuffar. En gång höll jag henne om halsen.
    Du frågade om vad han gör, inte om vad hon gjorde. Han svarade. # well: responsibility
    -> neck
* ”Det är ett brott, vet du om det?”
    Johan: Jaha. Då säger jag inget mer.
    Det är sant, men nu är samtalet slut, och du vet inte om någon är i fara. # think: listen
    -> next

=== neck ===
Ett tag om halsen är ett allvarligt tecken. Det ökar risken att någon dör.
Vad behöver ni ta reda på, och vad behöver ni inte fråga? # discuss
- (next)
* ”Tack för att du säger det. När hände det senast, och hur är det hemma just nu? Finns det barn?”
    Johan: I söndags. Hon är hos sin syster. Pojken såg det, han är fem.
    Faran först, sedan barnet. Kort och lugnt. # well: safety
    -> child
* ”Vad hade hon sagt innan?”
    Johan: Att hon vill skiljas.
    Svaret är viktigt, en separation är farlig. Men frågan bad honom förklara varför det var hennes fel. Fråga om fara i stället. # think: responsibility
    -> next
* ”Jag ringer din fru och frågar om det stämmer.”
    Johan: Det gör du inte!
    Det kan utsätta henne för fara. Hennes ärende och hans hålls isär. # think: safety
    -> next

=== child ===
Johan: Han låg och sov mest. Han är för liten för att förstå.
Vad svarar ni om barnet? # discuss
- (next)
* ”Nej, så små barn glömmer.”
    Johan: Skönt att höra.
    Barn som har sett våld tar skada av det, också de små. # think: child
    -> next
* ”Barn märker mer än vi tror, och det skadar dem. Jag kommer att behöva ta reda på vad jag ska göra för honom, och jag säger det till dig öppet om det går utan fara för någon.”
    Johan är tyst.
    Johan: Jag vill inte bli som min farsa.
    Du var ärlig och höll pojken i sikte. Om faran kan öka talar du först med chefen om vad som ska sägas, och när. # well: child
    -> help
* ”Du är en dålig pappa.”
    Johan: Då var vi klara här.
    Döm handlingen. Människan ska orka söka hjälp. # think: responsibility
    -> next

=== help ===
Vart kan en person som vill sluta vända sig där ni arbetar? # discuss
- (next)
* ”Det finns hjälp att sluta. Stödlinjen heter Välj att sluta. Vill du att vi ringer dit nu, eller får jag berätta hur det går till?”
    Johan: Ring. Annars gör jag det aldrig.
    Modet räcker ibland bara till i dag. Du hjälpte till med det första samtalet. # well: help
    -> after
* ”Du får ta tag i det här själv.”
    Johan: Jo. Jo, det får jag väl.
    Ansvaret är hans, men vägen dit kan du visa. # think: help
    -> next
* ”Prata med din fru, så löser det sig.”
    Johan: Ja, jag åker dit nu.
    Det kan vara farligt. Parsamtal hör inte hemma där det finns våld. # think: safety
    -> next

=== after ===
Samtalet är över. Johan har fått en tid. Han tog i hand.
Du vet att en kvinna och en femåring kan vara i fara.
Vad gör ni i dag, med vem, och vad får ni säga? # discuss
- (next)
* Du antecknar att han är motiverad och går hem.
    På kvällen kan du inte släppa tanken på pojken.
    Ta inte med dig det ensam hem. Ett barn har sett grovt våld: det ska bedömas i dag. # think: child
    -> next
* Du går till chefen samma dag: barnet, greppet om halsen, skilsmässan. Ni ser vad som gäller och vem som gör vad.
    Ni anmäler oro för pojken. Ni talar om vad som får sägas till polisen, och hur det görs utan att faran ökar.
    Du bar det inte själv, och barnet fick en plats. # well: self
    -> end

=== end ===
Johan går i behandling. Om det blir bra vet ingen än.
Vad är svårast: att fråga, att höra svaret eller att inte döma? # discuss
Tydlig om handlingen, med respekt för människan. # well: responsibility
-> END
