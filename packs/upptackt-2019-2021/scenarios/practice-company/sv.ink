// Utkast, inte granskat av specialist. Personerna är påhittade.
# version: 1
# people: Leila, Farid
# read: talk-company, talk-asking
-> door

=== door ===
Leila, 29 år, kommer till ett bokat möte om arbete. Hennes man Farid går in före henne och sätter sig.
Farid: Jag följer med. Hennes svenska är inte så bra.
Leila ser på bordet. När du hälsar svarar hon på god svenska.
Vad lägger ni märke till? Vad vet ni inte? # discuss
En följeslagare kan vara ett stöd. Det ni ser är skäl att få tala enskilt, inte bevis för något. # lead
- (next)
* ”Farid, du måste vänta utanför. Jag ska fråga Leila om våld.”
    Farid: Vad har hon sagt om mig?
    Leila blir vit i ansiktet.
    Nu vet han vad du misstänker, och hon är den som får förklara. Säg aldrig inför någon annan vad frågan gäller. # think: safety
    Det går inte att ta tillbaka orden. Du lugnar läget: ”Jag uttryckte mig fel. Vi talar enskilt med alla om planeringen.”
    -> next
* ”Hos oss träffar vi alla enskilt en stund. Farid, du får gärna vänta i soffan, det tar tjugo minuter.”
    Farid: Varför det?
    Du gjorde det till en regel som gäller alla, inte till något om dem. # well: alone
    -> why
* Du låter honom sitta kvar och ställer frågan försiktigt.
    Leila: Vi har det bra.
    Farid nickar.
    Hon kan inte svara något annat när han hör. Ett sådant nej säger ingenting. # think: alone
    Du bestämmer dig för att få en stund enskilt.
    -> next

=== why ===
Farid reser sig inte.
Farid: Vi har inga hemligheter. Och hon behöver mig som tolk.
Vilka skäl håller, utan att göra honom till motståndare? # discuss
- (next)
* ”Vi har rutin på att beställa tolk, och alla får en egen stund. Så gör vi med dig också om du kommer till oss.”
    Farid: Okej. Tjugo minuter.
    En rutin går att lita på och svår att ta personligt. Tolken är inte någon som personen känner. # well: interpreter
    -> alone
* ”Tycker du inte att hon får prata själv?”
    Farid: Vad menar du med det?
    Rösten höjs. Den som blir utmanad här kan ta ut det på henne i kväll. # think: safety
    -> next
* ”Då struntar vi i det i dag.”
    Farid: Bra.
    Det är rätt att inte ta strid. Men boka då ett eget möte på ett sätt som han inte behöver undra över. Du försöker en gång till, lugnt. # think: door
    -> next

=== alone ===
Dörren är stängd. Leila tittar på klockan.
Leila: Han räknar minuterna.
Vad säger ni först, när tiden är kort? # discuss
- (next)
* ”Vad är det han gör mot dig?”
    Leila: Ingenting. Varför säger du så?
    Du visste svaret innan hon hade svarat. Då behöver hon försvara sig eller honom. # think: believe
    -> next
* ”Jag frågar alla som kommer hit. Du behöver inte svara. Är det någon nära dig som gör dig rädd, styr ditt liv eller skadar dig?”
    Leila: Han tar min lön. Och min telefon, på kvällen.
    Kort, rakt och fritt att låta bli. Det räckte. # well: plain
    -> answer
* ”Vi börjar med ditt cv, så tar vi det andra om vi hinner.”
    Leila: Ja, det blir bra.
    Minuterna går. Det viktiga får inte bli det som ni kanske hinner. # think: plain
    -> next

=== answer ===
Leila: Men säg inget till honom.
Vad kan ni lova? # discuss
- (next)
* ”Jag lovar att ingen någonsin får veta.”
    Leila: Ingen? Inte ens din chef?
    Du kan behöva anteckna, och om ett barn far illa kan du behöva anmäla. Lova det du kan hålla. # think: honest
    -> next
* ”Jag säger ingenting till honom. Det jag behöver anteckna berättar jag för dig först, och jag skriver det där han inte kan läsa.”
    Leila: Okej.
    Hon vet vad som händer med det hon sa. Det gör det möjligt att berätta mer. # well: honest
    -> plan
* ”Du måste lämna honom.”
    Leila: Du förstår inte.
    Att lämna kan vara det farligaste. Hon vet mest om sitt läge. Fråga vad hon vill. # think: choice
    -> next

=== plan ===
Sju minuter återstår. Hon är inte i fara just nu, och hon har inga barn.
Vad hinner ni göra som betyder något? # discuss
- (next)
* Du ger henne en broschyr med alla stödlinjer.
    Leila: Han går igenom min väska.
    Ett papper kan bli farligt. Fråga först vad som är tryggt att ta med sig. # think: safety
    -> next
* ”Vill du att vi ringer någon nu, härifrån, eller att vi ses själva i nästa vecka?”
    Leila: I nästa vecka. Säg till honom att det är en kurs.
    ”Jag säger att det är ett möte om arbete. Det är sant”, säger du.
    Hon valde, och du ljög inte. # well: choice
    -> out
* ”Berätta allt från början, så skriver jag.”
    Leila: Det går inte på fem minuter.
    Du behöver inte veta allt. Fråga det som behövs för att hjälpa henne nu. # think: little
    -> next

=== out ===
Ni går ut tillsammans. Farid reser sig.
Farid: Nå, vad sa ni?
Vad svarar ni honom? # discuss
- (next)
* ”Det får du fråga Leila om.”
    Leila stelnar.
    Du lade bördan på henne. Svara själv, kort och sant. # think: safety
    -> next
* ”Vi har planerat hennes nästa steg mot arbete. Leila, vi ses på tisdag klockan nio.”
    Farid: Okej.
    Sant, tråkigt och färdigt. Ni ses på tisdag. # well: safety
    -> end

=== end ===
På tisdag är Leila ensam. Hon har tänkt på vad hon vill.
När något liknande händer hos er: vem bokar enskilda möten, och vad står i kallelsen? # discuss
Du fick en stund enskilt utan att någon förlorade ansiktet. # well: door
-> END
