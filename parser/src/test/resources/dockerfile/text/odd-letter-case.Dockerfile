FROM a
WORKDİR /b
WORKDIR /c
ſHELL ["d"]
workı e
