// Utkast, inte granskat av specialist. Personerna är påhittade.
# version: 1
# people: Nadja
# read: talk-children, talk-yes
-> video

=== video ===
Du har ett videomöte med Nadja, 33 år, om underhållsstöd. Hon har kameran på. Bakom henne står en dörr på glänt.
Nadja: Jag söker igen för att han inte betalar. Det är väl bara att fylla i?
Hur gör ni en fråga om våld möjlig på video? # discuss
Dörren på glänt är det enda ni vet om rummet. Låt gruppen föreslå fler sätt att kontrollera det. # lead
- (next)
* ”Innan vi fortsätter: är du ensam, och kan någon höra oss? Du kan nicka eller skaka på huvudet.”
    Nadja ser sig om, går och stänger dörren.
    Nadja: Nu. Det är bara Milo där inne, han är sju.
    Bilden visar en liten del av rummet. Du frågade om resten. # well: alone
    -> ask
* Du frågar om hot och våld med en gång, det hör till handläggningen.
    Nadja tittar mot dörren.
    Nadja: Mm. Nej.
    Någon kunde höra. Det visade sig vara ett barn, och barn hör allt. # think: alone
    -> next
* ”Jag spelar in mötet, så slipper jag anteckna.”
    Nadja: Varför det?
    Ett inspelat svar kan hamna var som helst. Spela inte in, och säg att ni inte gör det. # think: careful
    -> next

=== ask ===
Vad säger ni om varför ni frågar, i ett ärende om underhåll? # discuss
- (next)
* ”Har han varit våldsam?”
    Nadja: Vem har sagt det?
    Hon vet inte varför du frågar eller vad svaret används till. # think: why
    -> next
* ”Jag frågar alla: har det förekommit hot eller våld mellan er, eller mot barnet? Du ska inte behöva ha kontakt med någon som skrämmer dig för att få stödet.”
    Nadja: Jag vågar inte be honom om pengar. Senast stod han utanför dörren hela natten.
    Du sa varför frågan betyder något för henne. # well: why
    -> milo
* ”Har ni bråk om pengar?”
    Nadja: Alla har väl det.
    Bråk är något två har. Hot är något en gör. # think: plain
    -> next

=== milo ===
Dörren öppnas lite. En liten röst frågar om det är mat snart. Nadja ler mot honom och vänder sig tillbaka.
Vad gör ni med samtalet nu? # discuss
- (next)
* ”Hej Milo! Är du rädd för pappa?”
    Milo försvinner. Nadja blir stel.
    Du ska inte förhöra ett barn, och inte utan att det är förberett. # think: child
    -> next
* Du väntar. ”Vi kan ta en paus. Ge honom något att äta, jag sitter kvar.”
    Nadja är borta i fem minuter. Sedan är dörren stängd och en teve hörs.
    Barnet fick det han behövde, och samtalet fick vara vuxet. # well: child
    -> how
* Du fortsätter, lite tystare.
    Nadja svarar med enstaka ord. I dörrspringan syns en strumpa.
    Barn som hör en förälder berätta bär det vidare. # think: child
    -> next

=== how ===
Vad behöver ni veta om Milo, utan att utreda? # discuss
- (next)
* ”Exakt vad har han sett, och vilka datum?”
    Nadja: Jag minns inte datum.
    Det är socialtjänsten som utreder. Du behöver veta så mycket att du kan bedöma din oro. # think: little
    -> next
* ”Hur har Milo det i det här? Var han hemma den natten?”
    Nadja: Han sov hos mig i sängen. Han har slutat prata i skolan.
    Du frågade om barnet som egen person. # well: child
    -> report
* ”Milo har det väl bra, han är ju liten?”
    Nadja: Ja … jo.
    Frågan lät henne svara det hon vill tro. # think: child
    -> next

=== report ===
Du blir orolig för Milo.
Nadja: Du anmäler väl inte mig? Då tar de honom.
Vad gäller för er, och hur säger ni det till en förälder som är rädd? # discuss
- (next)
* Du säger inget och anmäler efteråt.
    Nadja får ett brev från socialtjänsten en fredag. Hon ringer aldrig mer.
    Berätta först när det går utan fara. Här gick det. # think: honest
    -> next
* ”Jag är orolig för Milo och behöver ta reda på vad jag ska göra. En anmälan betyder att någon frågar hur han har det och vilken hjälp ni behöver. Jag skriver att det är du som berättar och skyddar honom. Vi kan ringa dit tillsammans.”
    Nadja gråter. Sedan nickar hon.
    Hon blev inte anklagad, och hon fick veta vad som händer, av dig. # well: honest
    -> father
* ”Nej då, det behövs nog inte.”
    Nadja: Tack.
    Du kan inte lova det. Har ett barn sett våld ska din oro prövas enligt det som gäller för dig. # think: honest
    -> next

=== father ===
Kan någon fara uppstå av det ni gör nu? # discuss
- (next)
* Du skickar ett vanligt brev hem om beslutet, med kopia till pappan.
    I brevet står vad Nadja har sagt.
    Tänk på vem som läser. Uppgifter om våld följer inte med i brev till den andra föräldern. # think: careful
    -> next
* ”Får pappan veta att du har berättat? Vad kan hända då? Vi tar med det när vi ringer.”
    Nadja: Han hämtar på torsdag.
    Du frågade om faran innan något lämnade huset. Nu vet socialtjänsten att torsdagen är viktig. # well: safety
    -> end
* ”Han får ju veta det förr eller senare.”
    Nadja blir alldeles tyst.
    När och hur han får veta kan betyda allt. Planera för det. # think: safety
    -> next

=== end ===
Ni ringer ihop. På torsdag hämtar en annan vuxen Milo.
Vem hos er kan ni fråga samma dag när ni är oroliga för ett barn? # discuss
Barnet fick en egen plats i ett ärende om pengar. # well: child
-> END
