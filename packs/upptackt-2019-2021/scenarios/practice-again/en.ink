// Draft, not reviewed by a specialist. The people are invented.
# version: 1
# people: Maria
# read: talk-asking, talk-yes
-> door

=== door ===
Maria, who is 52, takes part in an activity of the coordination association. Three months ago she was asked and said no. Today it is time to ask again.
Maria: Is it the same paper again?
Why do we ask once more when someone has said no? # discuss
Many say that it is harder to ask the second time than the first. Let the group say why. # lead
- (next)
* “Yes, it’s just routine. Still no?”
    Maria: Yes.
    You wrote the answer for her. A no today then means nothing. # think: plain
    -> next
* “That wasn’t quite true last time, was it?”
    Maria: True? What is it you think?
    It sounds as if you doubt her no. To ask again is not to distrust. # think: believe
    -> next
* “We have talked about this before. Things can change, and sometimes one wants to think first, so I ask everyone again. You don’t have to answer.”
    Maria: I see. Yes, of course things can change.
    You said why you ask again and let her first answer stand. # well: why
    -> how

=== how ===
Which words differ from the first time? # discuss
- (next)
* “How has it been since last time? Is there anyone who frightens you, controls you or hurts you?”
    Maria: Not me really. But there’s my son.
    The question was open to something having happened, and plain about what. # well: plain
    -> son
* “Nothing has happened since last time, right?”
    Maria: No.
    The question answers itself. # think: plain
    -> next
* You skip the question, for she has already answered.
    Maria looks at you for a while, as if waiting for something.
    You saved a minute. She had been thinking for three months. You ask the question. # think: door
    -> next

=== son ===
Maria: He’s twenty-four. He wants money, and when I say no he smashes things. Last week he shoved me.
She says it as if it were the weather.
What do you do when it is not a partner? # discuss
- (next)
* “Isn’t that more a thing between you and your son?”
    Maria: Yes, I suppose it is.
    Violence by a grown son is violence in a close relation too. She tried whether it counted, and was told that it did not. # think: believe
    You hear how it sounded. “I’m sorry. It counts. Tell me.”
    -> next
* “Thank you for telling me. What you describe is violence, and it is not your fault. Are you afraid of him now?”
    Maria: Not today. He’s at his father’s. He comes on Friday.
    You believed her, gave it a name and asked about the danger first. # well: safety
    -> shame
* “Is he on drugs?”
    Maria: Are you going to investigate him now?
    The cause can wait. Ask about her first. # think: little
    -> next

=== shame ===
Maria: I lied to you last time.
How do you answer that? # discuss
- (next)
* “Why didn’t you say anything then?”
    Maria: I don’t know. I suppose I was ashamed.
    The word why sounds like a reproach. You do not need the reason. # think: believe
    -> next
* “You answered as it suited you then. That is why I ask again.”
    Maria laughs a little.
    No blame, and the question has shown why it is repeated. # well: door
    -> wish
* “Then I have to change the register to say it was a yes.”
    Maria: Will I be in trouble for that?
    What she said then was her answer that time. What is new is new today. # think: careful
    -> next

=== wish ===
Maria: I don’t want the police to take him. I want it to stop.
What help is there, for her and for him? # discuss
- (next)
* “Then there is nothing I can do.”
    Maria: No. I understand.
    Between the police and nothing there is much: social services, support for relatives, help for the son to stop. # think: help
    -> next
* “There is help for you, and there is help for someone who wants to stop. We can call together. Where shall we begin?”
    Maria: With me. Before Friday.
    Two ways, not twenty, and she chose. # well: help
    -> end
* “Report him, or it will never end.”
    Maria: He’s my child.
    Whether she reports is her choice. If you urge her you may lose her. # think: choice
    -> next

=== end ===
You call social services together. Maria gets a time on Wednesday. You ask how you can reach her without her son seeing it, and agree when to speak next.
How do you remember to ask again after three months, and who does it if you are away? # discuss
The second question was no repetition. It was an open door. # well: door
-> END
