// Utkast, inte granskat av specialist. Personerna är påhittade.
# version: 1
# people: Amina
# read: talk-distance, talk-asking
-> ring

=== ring ===
Du ringer Amina, 41 år. Hon har varit sjukskriven i fyra månader. Ni ska tala om planen framåt, och du ska ställa frågan om våld, som du gör till alla.
Amina: Ja, hallå? Jo, det går bra att prata. En liten stund.
I bakgrunden hörs en teve och en mansröst.
Vad vet ni, och vad vet ni inte, om rummet som Amina är i? # discuss
Låt gruppen svara innan ni väljer. Rösten kan vara teven, en bror, en granne eller den hon är rädd för. # lead
- (first)
* ”Jag ställer en fråga till alla: är det någon nära dig som gör dig rädd?”
    Det blir tyst i luren.
    Amina: Nej. Nej, inget sådant. Var det något mer?
    Någon annan kan höra dig, och då kan hon inte svara. Frågan är rätt men kommer för tidigt. # think: alone
    Du märker det och backar ett steg.
    -> first
* ”Är det din man som hörs?”
    Amina: Va? Nej, det är min bror. Varför undrar du det?
    Du gissade vem hon kunde vara rädd för. Det kan vara någon annan, eller ingen. Fråga om läget och inte om personen. # think: alone
    -> first
* ”Innan vi börjar: kan du prata fritt? Du kan svara bara ja eller nej.”
    Amina: Nej … inte riktigt.
    Hon kunde säga som det är utan att någon annan förstod varför. # well: alone
    -> place

=== place ===
Amina andas kort. Hon väntar på vad du ska säga.
Hur gör ni för att samtalet ska bli av utan att väcka frågor hemma? # discuss
- (next)
* ”Då tar jag det en annan dag. Hej då.”
    Amina: Jaha. Okej.
    Du lägger på. Efteråt undrar du om du någonsin kommer att få veta.
    Det var klokt att inte pressa, men nu finns inget sätt att fortsätta. Du ringer upp igen om planen. # think: door
    -> next
* ”Kan du gå ut en stund så att vi kan prata ostört?”
    Amina: Det går inte. Han undrar vart jag ska.
    Förslaget kan ge henne något att förklara hemma. Låt henne välja tid och plats. # think: choice
    -> next
* ”Vi behöver tio minuter om planen. När är det lugnt hos dig, på förmiddagen eller på eftermiddagen?”
    Amina: På förmiddagen. I morgon, vid tio. Då är jag själv.
    Du talade om planen, så att den som hör inte får något att undra över. Hon valde tiden. # well: choice
    -> morning

=== morning ===
Klockan är tio nästa dag. Amina svarar direkt.
Amina: Nu är jag ensam.
Vad säger ni före själva frågan? # discuss
- (next)
* ”Blir du slagen hemma?”
    Amina: Men hur kan du fråga så?
    Utan förklaring kan frågan låta som en anklagelse mot familjen, eller som att du redan har bestämt dig. # think: why
    ”Förlåt, det blev tvärt. Jag börjar om”, säger du.
    -> next
* ”Hur man har det hemma påverkar hälsan. Därför frågar vi alla. Du behöver inte svara, och du får din ersättning prövad på samma sätt ändå.”
    Amina: Jaha. Okej. Vad vill du veta?
    Du sa varför, att alla får frågan och att det är fritt att låta bli. # well: why
    -> question
* ”Jag måste ställa en fråga som står i vår rutin. Det går fort.”
    Amina: Ja ja, ställ den du.
    Det låter som något du vill få undan. Då blir svaret lätt ett snabbt nej. Du tar om det: varför du frågar, och att det är frivilligt. # think: why
    -> next

=== question ===
Vilka ord är lätta att svara på med ja eller nej? # discuss
- (next)
* ”Har du, eller har du haft, någon nära dig som gör dig rädd, styr ditt liv eller skadar dig?”
    Det är tyst länge. Du hör henne andas.
    Raka ord om vad någon gör är lättare att känna igen än ordet våld. # well: plain
    -> silence
* ”Allt är väl bra hemma?”
    Amina: Ja då.
    Frågan bär svaret med sig. Hon behöver säga emot dig för att berätta. # think: plain
    -> next
* ”Är du utsatt för våld i nära relation?”
    Amina: Våld? Nej, det skulle jag inte säga. Han har aldrig slagit mig.
    Ordet våld stänger ute hot och kontroll för många. Fråga om vad som händer. # think: plain
    -> next

=== silence ===
Hur länge orkar ni vara tysta i telefon? # discuss
- (next)
* Du väntar.
    Amina: Han vill veta var jag är. Hela tiden. Jag får inte gå till vårdcentralen själv.
    På telefon är tystnad svår. Du gav henne tid, och hon använde den. # well: listen
    -> told
* ”Är du kvar? Hallå?”
    Amina: Ja. Nej, det var inget. Glöm det.
    Tystnaden var hennes sätt att samla sig. Du säger: ”Ta den tid du behöver, jag är kvar.” # think: listen
    -> next
* ”Du kan ju anmäla honom.”
    Amina: Jag har inte sagt något om någon anmälan.
    Råd före svaret. Hon hade inte hunnit berätta. # think: listen
    -> next

=== told ===
Då hörs en dörr. Aminas röst blir ljusare.
Amina: Jaha, du, tack för att du ringde om planen!
Hur avslutar ni så att hon är trygg och ni hörs igen? # discuss
- (next)
* ”Vänta, du måste få ett nummer till kvinnojouren!”
    Amina: Tack, hej då!
    Hon kan inte ta emot något nu, och den som kommer in kan höra. Nummer får vänta till ett samtal då hon är ensam. # think: safety
    -> next
* ”Tack själv. Jag ringer om planen på torsdag klockan tio. Blir det fara innan dess: ring 112.”
    Amina: Torsdag tio. Det blir bra.
    Kort, vardagligt och med en ny tid. Hon vet att du hörde, och vad som gäller om det blir akut. # well: safety
    -> after
* ”Var det han som kom?”
    Amina: Ja. Hej då.
    Hon svarade, men rösten avslöjade att ni talade om något annat. Håll dig till det ni sa att samtalet gäller. # think: safety
    -> next

=== after ===
Du lägger på. På torsdag svarar Amina vid första signalen. Ni går igenom om hon är i fara nu, om det finns barn, och vilken hjälp hon vill ha. Hon vill att du ringer till socialtjänsten tillsammans med henne.
Vad antecknar ni, och var, så att fel person inte läser det? # discuss
Ni tog er hit genom att flytta samtalet i stället för att pressa eller ge upp. # well: door
-> END
