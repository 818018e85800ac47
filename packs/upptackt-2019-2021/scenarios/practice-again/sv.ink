// Utkast, inte granskat av specialist. Personerna är påhittade.
# version: 1
# people: Maria
# read: talk-asking, talk-yes
-> door

=== door ===
Maria, 52 år, deltar i en insats hos samordningsförbundet. För tre månader sedan fick hon frågan och svarade nej. I dag är det dags att fråga igen.
Maria: Är det samma papper nu igen?
Varför frågar vi en gång till, när någon har svarat nej? # discuss
Många säger att det är svårare att fråga andra gången än första. Låt gruppen säga varför. # lead
- (next)
* ”Ja, det är bara rutin. Är det fortfarande nej?”
    Maria: Ja.
    Du skrev svaret åt henne. Ett nej i dag betyder då ingenting. # think: plain
    -> next
* ”Du trodde väl inte på det förra gången?”
    Maria: Trodde? Vad är det du tror?
    Det låter som att du tvivlar på hennes nej. Att fråga igen är inte att misstro. # think: believe
    -> next
* ”Vi har pratat om det här förut. Saker kan ändras, och ibland vill man tänka först, så jag frågar alla igen. Det går bra att inte svara.”
    Maria: Jaha. Ja, det är klart att det kan ändras.
    Du sa varför du frågar igen och lät hennes första svar stå. # well: why
    -> how

=== how ===
Vilka ord skiljer sig från första gången? # discuss
- (next)
* ”Hur har det varit sedan sist? Är det någon som gör dig rädd, styr dig eller skadar dig?”
    Maria: Inte jag själv. Men det är min son.
    Frågan var öppen för att något har hänt, och rak om vad. # well: plain
    -> son
* ”Ingenting har hänt sedan sist, va?”
    Maria: Nej.
    Frågan svarar på sig själv. # think: plain
    -> next
* Du hoppar över frågan, för hon har ju redan svarat.
    Maria tittar på dig en stund, som om hon väntade på något.
    Du sparade en minut. Hon hade tänkt i tre månader. Du ställer frågan. # think: door
    -> next

=== son ===
Maria: Han är tjugofyra. Han vill ha pengar, och när jag säger nej så slår han sönder saker. Förra veckan puttade han mig.
Hon säger det som om det var väder.
Vad gör ni när det inte är en partner? # discuss
- (next)
* ”Det är väl mer en sak mellan dig och din son?”
    Maria: Ja, det är nog det.
    Våld av en vuxen son är också våld i nära relation. Hon prövade om det räknades, och fick veta att det inte gjorde det. # think: believe
    Du hör hur det lät. ”Förlåt. Det räknas. Berätta.”
    -> next
* ”Tack för att du berättar. Det du beskriver är våld, och det är inte ditt fel. Är du rädd för honom nu?”
    Maria: Inte i dag. Han är hos sin pappa. På fredag kommer han.
    Du trodde henne, satte ord på det och frågade om faran först. # well: safety
    -> shame
* ”Har han missbruk?”
    Maria: Ska du utreda honom nu?
    Orsaken kan vänta. Fråga om henne först. # think: little
    -> next

=== shame ===
Maria: Jag ljög ju för dig förra gången.
Hur svarar ni på det? # discuss
- (next)
* ”Varför sa du inget då?”
    Maria: Jag vet inte. Jag skämdes väl.
    Ordet varför låter som en förebråelse. Du behöver inte skälet. # think: believe
    -> next
* ”Du svarade som det passade då. Det är därför jag frågar igen.”
    Maria skrattar till, lite.
    Ingen skuld, och frågan har visat varför den upprepas. # well: door
    -> wish
* ”Då måste jag ändra i registret att det var ja.”
    Maria: Får jag problem för det?
    Det hon sa då var hennes svar den gången. Det som är nytt är nytt i dag. # think: careful
    -> next

=== wish ===
Maria: Jag vill inte att polisen tar honom. Jag vill att det ska sluta.
Vad finns det hjälp till, åt henne och åt honom? # discuss
- (next)
* ”Då kan jag inte göra något.”
    Maria: Nej. Jag förstår.
    Mellan polisen och ingenting finns mycket: socialtjänst, anhörigstöd, hjälp till sonen att sluta. # think: help
    -> next
* ”Det finns hjälp för dig, och det finns hjälp för den som vill sluta. Vi kan ringa dit tillsammans. Vad ska vi börja med?”
    Maria: Med mig. Före fredag.
    Två vägar, inte tjugo, och hon valde. # well: help
    -> end
* ”Anmäl honom, annars slutar det aldrig.”
    Maria: Han är mitt barn.
    Om hon anmäler är hennes val. Med en uppmaning kan du förlora henne. # think: choice
    -> next

=== end ===
Ni ringer socialtjänsten ihop. Maria får en tid på onsdag. Du frågar hur du kan nå henne utan att sonen ser det, och ni bestämmer när ni hörs.
Hur minns ni hos er att fråga igen efter tre månader, och vem gör det om du är borta? # discuss
Den andra frågan var inte en upprepning. Den var en öppen dörr. # well: door
-> END
