// Draft, not reviewed by a specialist. The people are invented.
# version: 1
# people: Leila, Farid
# read: talk-company, talk-asking
-> door

=== door ===
Leila, who is 29, comes to a booked meeting about work. Her husband Farid walks in before her and sits down.
Farid: I’m coming along. Her Swedish isn’t that good.
Leila looks at the table. When you greet her she answers in good Swedish.
What do you notice? What do you not know? # discuss
A companion can be a support. What you see is a reason to talk in private, not proof of anything. # lead
- (next)
* “Farid, you must wait outside. I’m going to ask Leila about violence.”
    Farid: What has she said about me?
    Leila turns pale.
    Now he knows what you suspect, and she is the one who has to explain. Never say in front of anyone else what the question is about. # think: safety
    The words cannot be taken back. You calm things down: “I put that badly. We talk with everyone alone about the planning.”
    -> next
* “Here we see everyone alone for a while. Farid, you are welcome to wait on the sofa, it takes twenty minutes.”
    Farid: Why is that?
    You made it a rule for everyone, not something about them. # well: alone
    -> why
* You let him stay and ask the question gently.
    Leila: We are fine.
    Farid nods.
    She cannot answer anything else while he listens. Such a no says nothing. # think: alone
    You make up your mind to get a while in private.
    -> next

=== why ===
Farid does not get up.
Farid: We have no secrets. And she needs me to interpret.
Which reasons hold, without turning him into an opponent? # discuss
- (next)
* “We order an interpreter as a matter of routine, and everyone gets a while of their own. We’d do the same with you if you came to us.”
    Farid: Okay. Twenty minutes.
    A routine can be relied on and is hard to take personally. The interpreter is never someone the person knows. # well: interpreter
    -> alone
* “Don’t you think she may speak for herself?”
    Farid: What do you mean by that?
    Voices rise. Whoever is challenged here may take it out on her tonight. # think: safety
    -> next
* “Let’s forget about it today then.”
    Farid: Good.
    It is right not to fight. But then book a meeting of her own in a way that gives him nothing to wonder about. You try once more, calmly. # think: door
    -> next

=== alone ===
The door is closed. Leila looks at the clock.
Leila: He counts the minutes.
What do you say first, when time is short? # discuss
- (next)
* “What is it he does to you?”
    Leila: Nothing. Why do you say that?
    You knew the answer before she had answered. She has to defend herself or him. # think: believe
    -> next
* “I ask everyone who comes here. You don’t have to answer. Is there anyone close to you who frightens you, controls your life or hurts you?”
    Leila: He takes my pay. And my phone, at night.
    Short, plain and free to leave unanswered. That was enough. # well: plain
    -> answer
* “Let’s start with your CV, and take the rest if there is time.”
    Leila: Yes, that’s fine.
    The minutes pass. What matters must not become what you may have time for. # think: plain
    -> next

=== answer ===
Leila: But don’t tell him anything.
What can you promise? # discuss
- (next)
* “I promise that no one will ever know.”
    Leila: No one? Not even your manager?
    You may have to make a note, and if a child is harmed you may have to report it. Promise what you can keep. # think: honest
    -> next
* “I say nothing to him. If I need to note anything I tell you first, and I write it where he cannot read it.”
    Leila: Okay.
    She knows what happens with what she said. That makes it possible to tell more. # well: honest
    -> plan
* “You have to leave him.”
    Leila: You don’t understand.
    Leaving can be the most dangerous moment. She knows her situation best. Ask what she wants. # think: choice
    -> next

=== plan ===
Seven minutes are left. She is not in danger right now, and she has no children.
What is there time for that matters? # discuss
- (next)
* You give her a leaflet with all the helplines.
    Leila: He goes through my bag.
    A piece of paper can become dangerous. First ask what is safe to take along. # think: safety
    -> next
* “Would you like us to call someone now, from here, or to meet alone next week?”
    Leila: Next week. Tell him it’s a course.
    “I’ll say it’s a meeting about work. That is true,” you say.
    She chose, and you did not lie. # well: choice
    -> out
* “Tell me everything from the beginning, and I’ll write.”
    Leila: Not in five minutes.
    You do not need to know everything. Ask what is needed to help her now. # think: little
    -> next

=== out ===
You walk out together. Farid gets up.
Farid: So, what did you talk about?
What do you answer him? # discuss
- (next)
* “You’ll have to ask Leila.”
    Leila stiffens.
    You put the burden on her. Answer yourself, briefly and truthfully. # think: safety
    -> next
* “We have planned her next steps towards work. Leila, see you on Tuesday at nine.”
    Farid: Okay.
    True, dull and finished. You meet on Tuesday. # well: safety
    -> end

=== end ===
On Tuesday Leila is alone. She has thought about what she wants.
When something like this happens where you work: who books private meetings, and what does the invitation say? # discuss
You got a while in private without anyone losing face. # well: door
-> END
