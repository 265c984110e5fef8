ARG A=1
ARG B=$A
# nothing more
