tell('later ran')
