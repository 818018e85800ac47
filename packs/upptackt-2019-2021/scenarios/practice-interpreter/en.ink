// Draft, not reviewed by a specialist. The people are invented.
# version: 1
# people: Sara, The interpreter
# read: talk-interpreter, talk-asking
-> booking

=== booking ===
Sara, who is 34, is seeking asylum. Tomorrow you are to talk, and she speaks Tigrinya. You are to book an interpreter.
What can the interpreter mean for whether Sara tells? # discuss
In a small language group the interpreter may know someone who knows the family. Talk about what is possible where you work. # lead
- (next)
* You ask whether her brother can help, that is quickest.
    The brother is glad to answer every question, also those that are for Sara.
    A relative is never an interpreter. He may be part of what she cannot speak about. # think: interpreter
    -> next
* You ask Sara beforehand: “Would you like a woman or a man to interpret? Someone on the telephone from another town is possible too.”
    Sara answers: a woman, on the telephone, and not from this town.
    She could choose without explaining. # well: choice
    -> before
* You book the interpreter you usually have.
    When the interpreter arrives they greet each other as neighbours.
    You see Sara go quiet. You break off kindly and book another. No one needs to explain why. # think: interpreter
    -> next

=== before ===
The interpreter is on the telephone five minutes before Sara comes.
The interpreter: What will the talk be about?
What does the interpreter need to know, and what not? # discuss
- (next)
* “About her case.”
    The interpreter: Okay.
    Later the question about violence comes without warning. The interpreter hesitates and picks a milder word.
    An interpreter who is prepared dares to say the words as they are. You call the interpreter up and explain. # think: interpreter
    -> next
* “I’ll ask how things are at home, and whether anyone hurts or controls her. Say everything that is said, in the same words, and ask me if anything is unclear. You don’t need the name.”
    The interpreter: I understand. I know the words.
    The interpreter is ready, and you gave out no more than needed. # well: interpreter
    -> start
* “Her name is Sara Tesfay, she lives on Björkgatan, and I think her husband beats her.”
    The interpreter: Right, now I know.
    You gave a name, an address and a suspicion to someone who did not need them. # think: careful
    -> next

=== start ===
Sara sits down. The interpreter is on the loudspeaker.
How do you begin so that Sara knows what applies? # discuss
- (next)
* “The interpreter is bound to secrecy, and so am I. The interpreter doesn’t know your name. If anything feels wrong, say so and we stop.”
    Sara nods. Her shoulders sink a little.
    She knows who listens and what they may do with it. # well: free
    -> look
* “Let’s go. Ask her if she is well.”
    The interpreter: She says she is well.
    You spoke to the interpreter, about her. Say you, and look at Sara. # think: interpreter
    -> next
* “Can the interpreter confirm that she speaks the truth?”
    Sara understands the tone before the words are translated.
    The interpreter translates and does not judge. And this is no inquiry into whether she is credible. # think: believe
    -> next

=== look ===
Sara waits. You have said why you ask: you have seen her flinch when her husband’s name comes up.
Which sentences can be translated without anything being lost? # discuss
- (next)
* “Does psychological, physical or economic violence occur in your relationship?”
    The interpreter: I … there is no real word. I’ll say quarrels.
    Sara: Everyone quarrels sometimes.
    Long terms are exchanged for milder words. Say what someone does. # think: plain
    -> next
* “Does he hit you? Does he threaten you? Does he keep you from going out?”
    Sara is silent. Then she says something, in a low voice.
    The interpreter: She says: he locks the door when he leaves.
    Short sentences, one verb at a time. They got through. # well: plain
    -> told
* “Do you think your husband is kind?”
    Sara: Yes.
    The word kind measures nothing. She can say yes and still be locked in. # think: plain
    -> next

=== told ===
The interpreter adds something in Swedish.
The interpreter: In our culture it’s common, it’s not that serious.
What do you do when the interpreter speaks for herself? # discuss
- (next)
* You let it pass.
    Sara sees that the two of you have said something that she was not told.
    Then you are two against one in the room. What is said is to be said in both languages. # think: interpreter
    -> next
* “Thank you, but please only translate. Sara, the interpreter said something to me, and I have asked to hear only your words. Thank you for telling me. It is not your fault.”
    Sara looks at you for the first time.
    You took the room back for her, and you believed her. # well: believe
    -> help
* “Yes, culture is what it is.”
    Sara sinks down.
    Culture does not excuse violence, and she heard you agree. # think: believe
    -> next

=== help ===
You ask about danger now and about children. Her husband is away until tonight. There is a daughter, six years old.
Sara: If I say this, does it affect our application?
What is true, and who can answer the rest? # discuss
- (next)
* “No, not at all.”
    Sara: Are you sure?
    You do not know that. What she tells may matter, even in her favour. # think: honest
    -> next
* “It may matter for you as a person of your own. You have the right to have your own case examined. I’ll find out who can explain, and we have the same interpreter if you like.”
    Sara: The same. But tell her only to translate.
    Honest about what you know, and with a next step. # well: honest
    -> end
* “You’ll have to ask your case officer.”
    Sara: Isn’t that you?
    She has just dared. Do not send her on without helping. # think: help
    -> next

=== end ===
You book the next talk, and you tell her what applies to the daughter and why. You register that an interpreter took part.
How do you book interpreters where you work, and who gets to choose? # discuss
She chose the interpreter, she got the words, and she knows what happens next. # well: door
-> END
