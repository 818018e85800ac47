// Draft, not reviewed by a specialist. The people are invented.
# version: 1
# people: Johan
# read: talk-other-side, talk-danger, talk-children
-> start

=== start ===
Johan, who is 38, is on sick leave for stress. You have talked about sleep and work. You have asked whether he is afraid of anyone, and he has shaken his head.
Johan: Afraid? No. More the other way round.
What do you hear in what he says? # discuss
Someone who hurts others can be pleasant, sad or angry. The aim is safety for those who live with him, and a way to help for him. # lead
- (next)
* “So you beat your wife?”
    Johan: That’s not what I said.
    The accusation closed the door he had just opened. # think: responsibility
    -> next
* You let it pass. It was not the answer to the question.
    Johan looks up once more. Then you talk about sleep.
    He left the door ajar. If no one receives it, he learns that it cannot be said. # think: listen
    -> next
* “The other way round, you say. Does it happen that you frighten, control or hurt someone close to you?”
    Johan: … It happens that I get too angry.
    You took up his words and asked plainly, in the same tone as about other things. # well: plain
    -> angry

=== angry ===
Johan: She really knows how to wind you up. Then it goes off.
How do you show that you listen without agreeing? # discuss
- (next)
* “Yes, I can understand that. It’s easy to lose one’s temper.”
    Johan: Exactly.
    You signed that it was her fault. Understanding him is not the same as excusing the act. # think: responsibility
    -> next
* “When you say it goes off: what do you do then?”
    Johan: I … push. Once I held her by the throat.
    You asked what he does, not what she did. He answered. # well: responsibility
    -> neck
* “That is a crime, do you know that?”
    Johan: Right. Then I won’t say any more.
    It is true, but now the talk is over, and you do not know whether anyone is in danger. # think: listen
    -> next

=== neck ===
A grip round the throat is a serious sign. It raises the risk that someone dies.
What do you need to find out, and what do you not need to ask? # discuss
- (next)
* “Thank you for saying so. When did it last happen, and how are things at home right now? Are there children?”
    Johan: On Sunday. She’s at her sister’s. The boy saw it, he’s five.
    Danger first, then the child. Short and calm. # well: safety
    -> child
* “What had she said before?”
    Johan: That she wants a divorce.
    The answer matters, a separation is dangerous. But the question asked him to explain why it was her fault. Ask about danger instead. # think: responsibility
    -> next
* “I’ll call your wife and ask if it’s true.”
    Johan: You will not!
    It may put her in danger. Her case and his are kept apart. # think: safety
    -> next

=== child ===
Johan: He was mostly asleep. He’s too little to understand.
What do you answer about the child? # discuss
- (next)
* “No, children that small forget.”
    Johan: Good to hear.
    Children who have seen violence are harmed by it, the small ones too. # think: child
    -> next
* “Children notice more than we think, and it harms them. I’ll need to find out what I am to do for him, and I tell you openly if that is possible without danger to anyone.”
    Johan is silent.
    Johan: I don’t want to turn into my father.
    You were honest and kept the boy in sight. If the danger may grow, first talk with your manager about what is to be said, and when. # well: child
    -> help
* “You are a bad father.”
    Johan: Then we’re done here.
    Judge the act. The person must have the strength to seek help. # think: responsibility
    -> next

=== help ===
Where can someone who wants to stop turn, where you work? # discuss
- (next)
* “There is help to stop. The helpline is called Välj att sluta, choose to stop. Shall we call it now, or may I tell you how it works?”
    Johan: Call. Otherwise I’ll never do it.
    Courage sometimes lasts only today. You helped with the first call. # well: help
    -> after
* “You have to deal with this yourself.”
    Johan: Yes. Yes, I suppose so.
    The responsibility is his, but you can show the way. # think: help
    -> next
* “Talk with your wife, and it will sort itself out.”
    Johan: Yes, I’ll drive there now.
    That can be dangerous. Couple talks do not belong where there is violence. # think: safety
    -> next

=== after ===
The talk is over. Johan has an appointment. He shook your hand.
You know that a woman and a five-year-old may be in danger.
What do you do today, with whom, and what may you say? # discuss
- (next)
* You note that he is motivated, and go home.
    In the evening you cannot let go of the thought of the boy.
    Do not take it home alone. A child has seen severe violence: it has to be assessed today. # think: child
    -> next
* You go to your manager the same day: the child, the grip round the throat, the divorce. You look at what applies and who does what.
    You report concern for the boy. You talk about what may be told the police, and how that is done without the danger growing.
    You did not carry it alone, and the child was given a place. # well: self
    -> end

=== end ===
Johan starts treatment. Whether it turns out well no one knows yet.
What is hardest: asking, hearing the answer or not judging? # discuss
Clear about the act, with respect for the person. # well: responsibility
-> END
