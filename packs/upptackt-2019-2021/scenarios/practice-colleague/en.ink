// Draft, not reviewed by a specialist. The people are invented.
# version: 1
# people: Karin, The manager, The colleague
# read: job-colleague, job-home, job-turn
-> start

=== start ===
Karin has sat opposite you for six years. Lately she often goes out to answer her phone, and in meetings her camera is off. Today she wears a thick scarf, indoors.
What have you seen, and what are you guessing? # discuss
Keep to the Karin of the story. If someone starts to talk of a real colleague, break off kindly. # lead
- (next)
* You ask at the coffee table: “Sore throat, or is it that man of yours again?”
    Some laugh. Karin laughs too, briefly.
    In front of others she can only laugh it away. And the joke says what you think. # think: alone
    -> next
* You tell the manager that you think Karin is being beaten.
    The manager: Have you talked with Karin?
    Begin with Karin, unless there is urgent danger. Otherwise she is the last to know what others say about her. # think: choice
    -> next
* You ask when you are alone: “I’ve noticed that you often step away, and I think of you. How are you?”
    Karin: There’s a lot right now. It’s just a lot.
    You said what you had seen, not what you believed. She knows that you care. # well: alone
    -> much

=== much ===
She looks out of the window.
Do you go on, or stop there? # discuss
- (next)
* “Yes, there’s a lot for everyone now.”
    Karin: Yes.
    You made it easy to stop. Sometimes one more question is needed. # think: listen
    -> next
* “I’ll ask straight out, and you don’t have to answer: is someone hurting you?”
    Karin pulls at the scarf.
    Karin: You mustn’t tell anyone.
    A plain question, free to leave unanswered. # well: plain
    -> secret
* “Show me your neck.”
    Karin: Stop it.
    Her body is hers. You are a colleague, not a doctor or the police. # think: choice
    -> next

=== secret ===
What can a colleague promise? # discuss
- (next)
* “I promise.”
    Karin tells you. Last night was worse than usual. You realise that you have promised something dangerous.
    If her life is in danger you may have to call 112. Do not promise that away. “I promised too fast,” you say. # think: honest
    -> next
* “I won’t pass it on. But if your life is in danger I call for help, and then I tell you so.”
    Karin: Okay.
    Karin: He took me by the throat last night.
    She knows where the line is, and chose to tell. # well: honest
    -> danger
* “I have to tell the manager.”
    Karin: Then it was nothing.
    She decides herself whether the manager is to know. You can come along if she wants. # think: choice
    -> next

=== danger ===
A grip round the throat is dangerous, also hours later.
What matters most within the next hour? # discuss
- (next)
* “You have to report it to the police now.”
    Karin: I don’t have the strength.
    Reporting can come later. Now it is about her body and where she will sleep. # think: safety
    -> next
* “It is not your fault. A doctor needs to look at a grip round the throat today, even if nothing shows. May I come along? And where can you be tonight?”
    Karin: Come along. Tonight … I don’t know. At my sister’s.
    Health and safety first, and you did not leave her alone with it. # well: safety
    -> work
* “Oh. Take the afternoon off and rest.”
    Karin: At home?
    Home is no rest for someone who is afraid there. # think: safety
    -> next

=== work ===
You are back from the health centre.
Karin: He comes here sometimes. He knows when I finish.
What can the workplace do, and who has to know then? # discuss
- (next)
* “I’ll tell everyone at the front desk then.”
    Karin: Please, no.
    More who know is not always safer. As few as possible, and only what they need. # think: careful
    -> next
* “The manager can arrange that: visitors, telephone, where you sit. Shall we go to her together, or to the occupational health service first?”
    Karin: The manager. If you come.
    Work can become a safe place. She chose who gets to know. # well: help
    -> manager
* “The whole department will walk you to the bus!”
    Karin: Then everyone will notice.
    The warmth is real, but the secret was hers. # think: choice
    -> next

=== manager ===
The manager listens. You agree on visits, telephone and another time to finish. Nothing is written in Karin’s ordinary staff file without her knowing.
The week after, a colleague asks what is wrong with Karin.
What do you answer? # discuss
- (next)
* “It’s private, but it’s terrible.”
    The colleague: Is it her husband?
    Half answers grow. Say nothing that is not yours. # think: careful
    -> next
* “Ask Karin how she is. Have you finished the report?”
    The colleague shrugs and leaves.
    You protected her without lying. # well: careful
    -> self

=== self ===
In the evening you notice that you cannot sleep.
Where do you turn yourselves? # discuss
- (next)
* You hold out. It is Karin who is having a hard time.
    After two weeks you are tired yourself and short in tone.
    Whoever supports needs support too. # think: self
    -> next
* You book a talk for your own sake, and say nothing of whom it is about.
    Half an hour is enough. You sleep better.
    You can get support and still keep what she told to yourself. # well: self
    -> end

=== end ===
Karin says hello in the morning. Without a scarf.
Does everyone where you work know where an employee can turn? # discuss
-> END
