RUN sudo apt-get install curl
CMD node
