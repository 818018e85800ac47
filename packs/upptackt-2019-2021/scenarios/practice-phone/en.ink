// Draft, not reviewed by a specialist. The people are invented.
# version: 1
# people: Amina
# read: talk-distance, talk-asking
-> ring

=== ring ===
You call Amina, who is 41. She has been on sick leave for four months. You are to talk about the plan ahead, and to ask the question about violence, as you do with everyone.
Amina: Yes, hello? Yes, I can talk. For a little while.
In the background you hear a television and a man’s voice.
What do you know, and not know, about the room Amina is in? # discuss
Let the group answer before you choose. The voice can be the television, a brother, a neighbour or the one she is afraid of. # lead
- (first)
* “I ask everyone one question: is there anyone close to you who frightens you?”
    The line goes quiet.
    Amina: No. No, nothing like that. Was there anything else?
    Someone may hear you, and then she cannot answer. The question is right but comes too early. # think: alone
    You notice, and take a step back.
    -> first
* “Is that your husband I can hear?”
    Amina: What? No, that’s my brother. Why do you ask?
    You guessed whom she might fear. It may be someone else, or no one. Ask about the situation and not about the person. # think: alone
    -> first
* “Before we start: can you speak freely? You can just say yes or no.”
    Amina: No … not really.
    She could say how it is without anyone else knowing why. # well: alone
    -> place

=== place ===
Amina takes a short breath. She waits for what you will say.
How do you make sure the talk happens without raising questions at home? # discuss
- (next)
* “I’ll take it another day then. Goodbye.”
    Amina: Oh. Okay.
    You hang up. Afterwards you wonder whether you will ever know.
    It was wise not to press her, but now there is no way to go on. You call back about the plan. # think: door
    -> next
* “Can you go outside for a while so we can talk undisturbed?”
    Amina: I can’t. He’d ask where I’m going.
    The suggestion may give her something to explain at home. Let her choose time and place. # think: choice
    -> next
* “We need ten minutes about the plan. When is it calm at your place, in the morning or in the afternoon?”
    Amina: In the morning. Tomorrow, at ten. I’m by myself then.
    You spoke of the plan, so whoever listens has nothing to wonder about. She chose the time. # well: choice
    -> morning

=== morning ===
It is ten o’clock the next day. Amina answers at once.
Amina: I’m alone now.
What do you say before the question itself? # discuss
- (next)
* “Are you being beaten at home?”
    Amina: How can you ask a thing like that?
    Without a reason the question can sound like an accusation against the family, or as if you had already decided. # think: why
    “I’m sorry, that was abrupt. Let me start again,” you say.
    -> next
* “How things are at home affects one’s health. That is why we ask everyone. You don’t have to answer, and your benefit is examined in the same way anyhow.”
    Amina: I see. Okay. What do you want to know?
    You said why, that everyone is asked and that it is free to say nothing. # well: why
    -> question
* “I have to ask a question from our routine. It’s quick.”
    Amina: Sure, go ahead.
    It sounds like something you want out of the way. The answer easily becomes a quick no. You try again: why you ask, and that it is voluntary. # think: why
    -> next

=== question ===
Which words are easy to answer with a yes or a no? # discuss
- (next)
* “Do you have, or have you had, someone close to you who frightens you, controls your life or hurts you?”
    It is quiet for a long time. You hear her breathe.
    Plain words about what someone does are easier to recognise than the word violence. # well: plain
    -> silence
* “Everything’s fine at home, I suppose?”
    Amina: Oh yes.
    The question carries its answer. She has to contradict you in order to tell. # think: plain
    -> next
* “Are you exposed to violence in a close relationship?”
    Amina: Violence? No, I wouldn’t say that. He has never hit me.
    For many the word violence leaves out threats and control. Ask about what happens. # think: plain
    -> next

=== silence ===
How long can you bear to be silent on the telephone? # discuss
- (next)
* You wait.
    Amina: He wants to know where I am. All the time. I’m not allowed to go to the doctor on my own.
    Silence is hard on the telephone. You gave her time, and she used it. # well: listen
    -> told
* “Are you there? Hello?”
    Amina: Yes. No, it was nothing. Forget it.
    The silence was her way of gathering herself. You say: “Take the time you need, I’m here.” # think: listen
    -> next
* “You could report him, you know.”
    Amina: I haven’t said anything about reporting.
    Advice before the answer. She had not had time to tell. # think: listen
    -> next

=== told ===
Then a door is heard. Amina’s voice turns brighter.
Amina: Well then, thanks for calling about the plan!
How do you end so that she is safe and you will talk again? # discuss
- (next)
* “Wait, you need a number to the women’s shelter!”
    Amina: Thanks, bye!
    She cannot take anything in now, and whoever comes in may hear. Numbers can wait for a call when she is alone. # think: safety
    -> next
* “Thank you. I’ll call about the plan on Thursday at ten. If there is danger before that: call 112.”
    Amina: Thursday at ten. That’s fine.
    Short, everyday and with a new time. She knows that you heard, and what to do if it becomes urgent. # well: safety
    -> after
* “Was that him coming in?”
    Amina: Yes. Bye.
    She answered, but her voice gave away that you spoke of something else. Keep to what you said the call is about. # think: safety
    -> next

=== after ===
You hang up. On Thursday Amina answers at the first ring. You go through whether she is in danger now, whether there are children, and what help she wants. She wants you to call social services together with her.
What do you note, and where, so that the wrong person does not read it? # discuss
You got here by moving the talk instead of pressing or giving up. # well: door
-> END
