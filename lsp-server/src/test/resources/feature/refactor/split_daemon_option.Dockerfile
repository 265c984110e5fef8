FROM a:1
RUN mon▮god-x --fork --logpath /l && mongo < a.js
