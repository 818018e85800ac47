// Draft, not reviewed by a specialist. The people are invented.
# version: 1
# people: Nadja
# read: talk-children, talk-yes
-> video

=== video ===
You have a video meeting with Nadja, who is 33, about maintenance support. Her camera is on. Behind her a door stands ajar.
Nadja: I’m applying again because he doesn’t pay. I just fill in the form, don’t I?
How do you make a question about violence possible on video? # discuss
The door ajar is all you know of the room. Let the group suggest more ways to check it. # lead
- (next)
* “Before we go on: are you alone, and can anyone hear us? You can nod or shake your head.”
    Nadja looks round, goes and closes the door.
    Nadja: Now. It’s only Milo in there, he’s seven.
    The picture shows a small part of the room. You asked about the rest. # well: alone
    -> ask
* You ask about threats and violence at once, it is part of the case.
    Nadja glances at the door.
    Nadja: Mm. No.
    Someone could hear. It turned out to be a child, and children hear everything. # think: alone
    -> next
* “I’ll record the meeting, so I needn’t take notes.”
    Nadja: Why?
    A recorded answer can end up anywhere. Do not record, and say that you do not. # think: careful
    -> next

=== ask ===
What do you say about why you ask, in a case about maintenance? # discuss
- (next)
* “Has he been violent?”
    Nadja: Who said that?
    She does not know why you ask or what the answer is used for. # think: why
    -> next
* “I ask everyone: have there been threats or violence between you, or against the child? You should not need contact with someone who frightens you to get the support.”
    Nadja: I don’t dare to ask him for money. Last time he stood outside the door all night.
    You said why the question matters to her. # well: why
    -> milo
* “Do you quarrel about money?”
    Nadja: Everyone does, don’t they.
    A quarrel is something two have. A threat is something one makes. # think: plain
    -> next

=== milo ===
The door opens a little. A small voice asks if there is food soon. Nadja smiles at him and turns back.
What do you do with the talk now? # discuss
- (next)
* “Hi Milo! Are you afraid of daddy?”
    Milo disappears. Nadja stiffens.
    You are not to question a child, and never unprepared. # think: child
    -> next
* You wait. “Let’s take a break. Give him something to eat, I’ll stay here.”
    Nadja is gone for five minutes. Then the door is closed and a television is heard.
    The child got what he needed, and the talk could be for adults. # well: child
    -> how
* You go on, a little more quietly.
    Nadja answers in single words. A sock can be seen in the gap of the door.
    Children who hear a parent tell carry it with them. # think: child
    -> next

=== how ===
What do you need to know about Milo, without investigating? # discuss
- (next)
* “What exactly has he seen, and on which dates?”
    Nadja: I don’t remember dates.
    It is social services who investigate. You need to know enough to judge your concern. # think: little
    -> next
* “How is Milo in all this? Was he at home that night?”
    Nadja: He slept in my bed. He has stopped talking at school.
    You asked about the child as a person of his own. # well: child
    -> report
* “Milo is fine, I suppose, being so little?”
    Nadja: Yes … yes.
    The question let her answer what she wants to believe. # think: child
    -> next

=== report ===
You become worried about Milo.
Nadja: You won’t report me, will you? They’ll take him.
What applies to you, and how do you say it to a parent who is afraid? # discuss
- (next)
* You say nothing and report afterwards.
    Nadja gets a letter from social services on a Friday. She never calls again.
    Tell first when that is possible without danger. Here it was. # think: honest
    -> next
* “I’m worried about Milo and need to find out what I am to do. A report means that someone asks how he is and what help you need. I’ll write that you are the one who tells and protects him. We can call together.”
    Nadja cries. Then she nods.
    She was not accused, and she learned what happens, from you. # well: honest
    -> father
* “Oh no, I don’t think that’s necessary.”
    Nadja: Thank you.
    You cannot promise that. If a child has seen violence your concern is to be tried by what applies to you. # think: honest
    -> next

=== father ===
Can any danger come from what you do now? # discuss
- (next)
* You send an ordinary letter home about the decision, with a copy to the father.
    The letter says what Nadja has told.
    Think of who reads it. What was said about violence does not go along in a letter to the other parent. # think: careful
    -> next
* “Will the father know that you have told? What can happen then? We bring that up when we call.”
    Nadja: He picks him up on Thursday.
    You asked about the danger before anything left the house. Now social services know that Thursday matters. # well: safety
    -> end
* “He’ll find out sooner or later.”
    Nadja goes completely silent.
    When and how he learns can mean everything. Plan for it. # think: safety
    -> next

=== end ===
You call together. On Thursday another adult picks up Milo.
Whom can you ask the same day when you are worried about a child? # discuss
The child got a place of his own in a case about money. # well: child
-> END
