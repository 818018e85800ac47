// Utkast, inte granskat av specialist. Personerna är påhittade.
# version: 1
# people: Elin
# read: talk-yes, talk-danger, talk-yourself
-> yes

=== yes ===
Elin, 26 år, är inskriven som arbetssökande. Du har frågat, och hon har varit tyst en stund.
Elin: Ja. Det är så. Min sambo.
Hon ser på sina händer. Du känner att hjärtat slår fort.
Vad vill ni helst göra just nu? Vems behov är det? # discuss
Låt någon säga svaret högt med sin egen röst innan ni väljer. Orden är svårare i munnen än på papper. # lead
- (next)
* ”Men herregud, vad hemskt! Stackars dig.”
    Elin: Det är inte så farligt. Andra har det värre.
    Din förfäran blev något hon behövde trösta bort. Lugn hjälper mer. # think: listen
    -> next
* ”Tack för att du berättar. Det är inte ditt fel.”
    Elin andas ut.
    Två meningar räcker. Hon blev trodd. # well: believe
    -> safe
* ”Okej. Då ska vi se vilken blankett det är.”
    Elin: Blankett?
    Hon är kvar i det hon just sa. Svara henne först och skriv sedan. # think: listen
    -> next

=== safe ===
Vad behöver ni veta först av allt? # discuss
- (next)
* ”Hur länge har det pågått, och vad är det han gör?”
    Elin börjar berätta, från början. Efter en kvart vet du mycket, men inte om hon kan gå hem.
    Börja med faran. Resten kan vänta, och mycket behöver du aldrig veta. # think: safety
    -> next
* ”Är du i fara nu? Vågar du gå hem i dag?”
    Elin: I dag går det bra. Han jobbar natt. Men på måndag är han ledig.
    Nu vet du vad som brådskar, och hur mycket tid ni har. # well: safety
    -> children
* ”Varför bor du kvar?”
    Elin: Jag vet inte.
    Frågan flyttar ansvaret till henne. Det finns alltid skäl, och hon behöver inte redovisa dem. # think: believe
    -> next

=== children ===
Finns det någon mer i hemmet som ni behöver tänka på? # discuss
- (next)
* ”Finns det barn hemma?”
    Elin: Hans dotter, varannan vecka. Hon är åtta.
    Barnet är inte Elins men bor i våldet varannan vecka. # well: child
    -> promise
* Du frågar inte. Hon har inga egna barn i registret.
    Elin nämner någon som heter Alva. Du tänker att det är en katt.
    Fråga alltid. Barn kan finnas utan att stå i registret. # think: child
    -> next

=== promise ===
Elin: Ni anmäler väl inte? Då vet han att det är jag.
Vad gäller för er som yrkesgrupp, och hur säger ni det? # discuss
- (next)
* ”Nej, det här stannar mellan oss.”
    Elin: Bra.
    Du vet inte om du kan hålla det. När hon får veta att du bröt löftet berättar hon inte igen. # think: honest
    -> next
* ”Alva kan behöva hjälp. Jag ska ta reda på vad jag måste göra, och du får veta det av mig före alla andra. Vi talar om hur det kan göras så säkert som möjligt för dig.”
    Elin: Okej. Men du säger till mig först.
    Ärligt, utan att skrämma. Hon vet vad som kommer och kan vara med och tänka. # well: honest
    -> wish
* ”Det är lag på det. Punkt.”
    Elin reser sig halvvägs.
    Regeln kan vara rätt, men hon blev ensam med den. Förklara, och ta med hennes säkerhet. # think: honest
    -> next

=== wish ===
Vem ska välja vad som händer nu? # discuss
- (next)
* Du ringer socialtjänsten medan hon sitter där, och räcker över luren.
    Elin: Jag är inte beredd på det här.
    Hjälp som kommer för fort blir någon annans beslut. # think: choice
    -> next
* ”Vad vill du ska hända? Det finns några ställen som kan hjälpa, och vi kan ringa ihop, nu eller en annan dag.”
    Elin: Kan vi ringa den där stödlinjen? Nu, när jag sitter här?
    Hon valde tiden och platsen. En kontakt som du hjälper till med blir oftare av. # well: help
    -> case
* Du skriver en lista med elva telefonnummer.
    Elin: Tack. Vilket ska jag ringa?
    Två eller tre räcker, och helst ett samtal härifrån. # think: help
    -> next

=== case ===
Samtalet med stödlinjen är över. Elin är trött men rakare i ryggen.
Vad betyder det hon har berättat för planeringen? # discuss
- (next)
* ”Då ses vi om sex veckor som vanligt. Glöm inte att söka jobben på listan.”
    Elin: Två av dem är på hans arbetsplats.
    Våldet påverkar vad hon kan söka och vart hon kan gå. Planen behöver ändras, annars blir den farlig. # think: help
    -> next
* ”Finns det platser eller jobb som du inte kan söka just nu? Vi ändrar planen. Hur kan jag nå dig utan att han ser det?”
    Elin: Inte på hans jobb. Och mejla min gamla adress.
    Planen blev möjlig att följa, och du vet en säker väg. # well: careful
    -> self
* ”Jag skriver allt i planen så att alla vet.”
    Elin: Den ligger hemma i köket.
    Tänk på vem som läser. I planen står vad hon ska göra, inte varför. # think: careful
    -> next

=== self ===
Elin har gått. Nästa besökare väntar. Du känner dig skakig.
Vad brukar ni göra efter ett sådant samtal, och vad skulle ni vilja göra? # discuss
- (next)
* Du tar in nästa besökare direkt.
    Du hör inte riktigt vad den personen säger.
    Fem minuter hade räckt. Du är ditt eget verktyg. # think: self
    -> next
* Du ber om tio minuter, skriver det som behövs och säger till en kollega: ”Jag har haft ett tungt samtal.”
    Kollegan ställer fram en stol och frågar inte vem det gällde.
    Du kan få stöd utan att berätta något om personen. Det går också att boka ett samtal i efterhand. # well: self
    -> end

=== end ===
På fredag ringer du, som ni bestämde. Elin svarar.
Vad skulle du säga till en ny kollega om att få ett ja? # discuss
-> END
