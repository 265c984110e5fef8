FROM a
CMD ['a', 'b']
CMD ["a", "b",]
CMD ["a" "b"]
CMD ["a", "b"
CMD ["a", "b"] c
CMD ["a
CMD ["a\x"]
CMD ["a\u00zz"]
CMD [a]
CMD [,]
CMD {"a": "b"}
CMD "a"
