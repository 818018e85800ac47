// Draft, not reviewed by a specialist. The people are invented.
# version: 1
# people: Elin
# read: talk-yes, talk-danger, talk-yourself
-> yes

=== yes ===
Elin, who is 26, is registered as a jobseeker. You have asked, and she has been silent for a while.
Elin: Yes. That’s how it is. My partner.
She looks at her hands. You feel your heart beat fast.
What do you most want to do right now? Whose need is that? # discuss
Let someone say the answer aloud in their own voice before you choose. The words are harder in the mouth than on paper. # lead
- (next)
* “Oh my God, how awful! Poor you.”
    Elin: It’s not that bad. Others have it worse.
    Your dismay became something she had to soothe. Calm helps more. # think: listen
    -> next
* “Thank you for telling me. It is not your fault.”
    Elin breathes out.
    Two sentences are enough. She was believed. # well: believe
    -> safe
* “Okay. Let’s see which form that is.”
    Elin: Form?
    She is still in what she just said. Answer her first, then write. # think: listen
    -> next

=== safe ===
What do you need to know first of all? # discuss
- (next)
* “How long has it been going on, and what does he do?”
    Elin starts to tell, from the beginning. After a quarter of an hour you know much, but not whether she can go home.
    Begin with the danger. The rest can wait, and much you never need to know. # think: safety
    -> next
* “Are you in danger now? Do you dare to go home today?”
    Elin: Today is all right. He works nights. But he’s off on Monday.
    Now you know what is urgent, and how much time you have. # well: safety
    -> children
* “Why do you stay?”
    Elin: I don’t know.
    The question moves the responsibility to her. There are always reasons, and she need not account for them. # think: believe
    -> next

=== children ===
Is there anyone else in the home to think of? # discuss
- (next)
* “Are there children at home?”
    Elin: His daughter, every other week. She’s eight.
    The child is not Elin’s but lives in the violence every other week. # well: child
    -> promise
* You do not ask. She has no children of her own in the register.
    Elin mentions someone called Alva. You think it is a cat.
    Always ask. Children can be there without being in the register. # think: child
    -> next

=== promise ===
Elin: You won’t report it, will you? He’d know it was me.
What applies to your profession, and how do you say it? # discuss
- (next)
* “No, this stays between us.”
    Elin: Good.
    You do not know that you can keep it. When she learns that you broke the promise she will not tell again. # think: honest
    -> next
* “Alva may need help. I’ll find out what I have to do, and you will hear it from me before anyone else. We’ll talk about how it can be done as safely as possible for you.”
    Elin: Okay. But you tell me first.
    Honest, without frightening. She knows what is coming and can think along. # well: honest
    -> wish
* “There is a law on that. Full stop.”
    Elin half rises.
    The rule may be right, but she was left alone with it. Explain, and include her safety. # think: honest
    -> next

=== wish ===
Who is to choose what happens now? # discuss
- (next)
* You call social services while she sits there, and hand her the phone.
    Elin: I’m not ready for this.
    Help that comes too fast becomes someone else’s decision. # think: choice
    -> next
* “What do you want to happen? There are a few places that can help, and we can call together, now or another day.”
    Elin: Can we call that helpline? Now, while I’m here?
    She chose the time and the place. A contact that you help with happens more often. # well: help
    -> case
* You write a list of eleven telephone numbers.
    Elin: Thanks. Which one should I call?
    Two or three are enough, and preferably a call from here. # think: help
    -> next

=== case ===
The call with the helpline is over. Elin is tired but sits up straighter.
What does what she has told mean for the planning? # discuss
- (next)
* “See you in six weeks as usual then. Don’t forget to apply for the jobs on the list.”
    Elin: Two of them are at his workplace.
    The violence affects what she can apply for and where she can go. The plan has to change, or it becomes dangerous. # think: help
    -> next
* “Are there places or jobs you cannot apply for right now? We’ll change the plan. How can I reach you without him seeing it?”
    Elin: Not where he works. And e-mail my old address.
    The plan became possible to follow, and you know a safe way. # well: careful
    -> self
* “I’ll write everything in the plan so that everyone knows.”
    Elin: It’s on the kitchen table at home.
    Think of who reads it. The plan says what she is to do, not why. # think: careful
    -> next

=== self ===
Elin has left. The next visitor is waiting. You feel shaky.
What do you usually do after such a talk, and what would you like to do? # discuss
- (next)
* You take in the next visitor at once.
    You do not quite hear what that person says.
    Five minutes would have been enough. You are your own tool. # think: self
    -> next
* You ask for ten minutes, write what is needed and tell a colleague: “I’ve had a heavy talk.”
    The colleague pulls up a chair and does not ask whom it was about.
    You can get support without telling anything about the person. You can also book a talk afterwards. # well: self
    -> end

=== end ===
On Friday you call, as you agreed. Elin answers.
What would you say to a new colleague about receiving a yes? # discuss
-> END
