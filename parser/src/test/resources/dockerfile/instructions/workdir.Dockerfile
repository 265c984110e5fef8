FROM a
WORKDIR /b c/$d
WORKDIR "/e f"
