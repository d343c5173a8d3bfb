"""Given names that are mostly women's or mostly men's: a hint for pronouns, never a fact in the record."""

from __future__ import annotations

_WOMEN = frozenset(
    """Ada Agata Agnes Agneta Aino Aisha Alexandra Alice Alicia Alina Alison Allison Amanda Amelia Amina Amy Ana
    Anastasia Andrea Angela Anita Anja Anke Ann Anna Annalena Anne Annie Annika April Astri Astrid Aurelia
    Barbara Beatrice Beth Betty Bianca Birgit Birgitta Bozena Bridget Brigitte Camilla Carina Carla Carly Carmen
    Carol Carolina Caroline Catherine Cecilia Celeste Charlotte Chelsea Cheryl Chiara Christina Christine Cindy
    Claire Clara Clarissa Claudia Condoleezza Cora Cornelia Cynthia Dagmar Dana Daniela Daphne Debbie Deborah
    Debra Delia Denise Diana Diane Dina Dolores Donna Dora Doris Dorothy Edda Edith Eileen Elaine Eleanor Elena
    Elina Elisa Eliza Elizabeth Elke Ella Ellen Elsa Elvira Emilia Emily Emma Erica Erika Ester Esther Eugenia
    Eunice Eva Evelyn Fatima Fiona Flora Florence Frances Francesca Frida Frieda Gabriela Gabriele Gail Galina
    Gerda Gina Giorgia Giulia Gloria Grace Greta Gudrun Hanna Hannah Hanne Heather Hedda Hedwig Helen Helena
    Helga Henrietta Hilary Hilda Hillary Huma Ida Ilana Ilona Ilse Imogen Ines Inga Inge Ingeborg Ingrid Irene
    Irina Iris Irma Isabel Isabella Isla Ivana Ivanka Jacqueline Jana Jane Janet Janice Jean Jeanne Jelena
    Jennifer Jenny Jessica Jill Joan Joanna Johanna Josephine Joyce Juanita Judit Judith Judy Julia Julie Kaja
    Kamala Karen Karin Karine Karoline Katarina Kate Katherine Kathleen Kathryn Kathy Katie Katja Katrin Katrina
    Kellyanne Khadija Kim Kimberly Kirsten Kirsti Klara Kristen Kristin Kristina Larissa Laura Lauren Lea Leena
    Leila Lena Leslie Lidia Liesbeth Liisa Lily Lina Linda Lisa Liv Livia Loretta Lotta Louise Lucia Lucy
    Ludmila Luisa Lydia Lynn Lyudmila Mabel Madeleine Madeline Magdalena Maja Malin Margaret Margareta Margarete
    Margot Margrethe Maria Mariana Marianne Marie Marina Marine Marit Marlene Marta Martha Martina Mary Matilda
    Maud Maya Megan Melania Melinda Melissa Mercedes Mette Mia Michelle Milena Mina Minna Miriam Mirjam Monica
    Monika Muriel Nadia Nancy Naomi Natalia Natalie Natasha Nelly Nicole Nina Noor Nora Oksana Olena Olga Olivia
    Pamela Paola Patricia Patrizia Paula Pauline Penny Petra Phyllis Pia Priya Rachel Raisa Ramona Rebecca
    Regina Renata Renate Rita Roberta Rosa Rosalind Rosanna Rose Ruta Ruth Sabine Sally Salma Samantha Sandra
    Sanna Sara Sarah Sharon Sheila Shirley Sigrid Silvia Simone Siri Sofia Solveig Sonia Sonja Sophia Sophie
    Stella Stephanie Sue Susan Suzanne Svetlana Sylvia Tamar Tamara Tanya Tara Tatiana Tatjana Teresa Theresa
    Tilda Tina Tulsi Ulla Ulrike Ursula Uta Valentina Valerie Vanessa Vera Veronica Vesna Victoria Viktoria
    Viola Virginia Wanda Wendy Yasmin Yulia Yvette Yvonne Zainab Zoe Zofia Zsuzsa""".split()
)
_MEN = frozenset(
    """Aaron Abdel Abdul Abdullah Adam Adrian Ahmad Ahmed Al Alan Albert Alec Alex Alexander Alexei Alexis
    Alfred Ali Allan Allen Amir Anders Andre Andreas Andrei Andrew Andrii Andriy Andy Angus Anthony Antonio
    Antony Arthur Barack Barry Bashar Ben Benjamin Bernard Bernie Bill Bob Boris Brad Brandon Brent Brett Brian
    Bruce Carl Carlos Chad Charles Charlie Chris Christian Christoph Christopher Chuck Claude Clint Colin Corey
    Craig Curt Dale Dan Daniel Dave David Dean Dennis Derek Dick Dieter Dimitri Dirk Dmitri Dmitry Don Donald
    Doug Douglas Earl Ed Eddie Edgar Eduardo Edward Elias Emil Emmanuel Enrique Eric Erik Ernest Eugene Evan
    Felipe Felix Fernando Francis Francisco Francois Frank Franz Fred Frederick Friedrich Gary Gavin Geert Gene
    Geoff Geoffrey George Gerald Gerard Gerhard Giuseppe Glenn Gordon Greg Gregory Guillermo Gustav Guy Hans
    Harold Harry Harvey Hasan Hassan Hector Heinz Henrik Henry Herbert Herman Howard Hugh Hugo Hussein Ian
    Ibrahim Igor Ilya Imran Ivan Jack Jacob Jacques Jaime Jake James Jamie Jan Jared Jason Javier Jay Jeb Jeff
    Jeffrey Jeremy Jerome Jerry Jesse Jim Jimmy Joachim Joaquin Joe Joel Johan Johann Johannes John Johnny Jon
    Jonathan Jorge Jose Josef Joseph Josh Joshua Juan Julian Julius Justin Karl Keir Keith Ken Kenneth Kent
    Kevin Khalid Kirk Klaus Konstantin Kurt Kyle Larry Lars Laurent Lawrence Lee Len Leo Leon Leonard Leonid
    Lewis Liam Lindsey Lloyd Luca Lucas Luigi Luis Luke Magnus Mahmoud Manuel Marc Marco Marcus Mario Mark
    Marshall Martin Marvin Matt Matteo Matthew Maurice Max Mehmet Michael Michel Miguel Mike Mikhail Milos Mitch
    Mitt Mohamed Mohammad Mohammed Muhammad Mustafa Nathan Neil Nelson Newt Nicholas Nick Nicolas Niels Nigel
    Nikolai Nils Noah Norman Olaf Oleg Oliver Omar Oscar Otto Pablo Patrick Paul Pavel Pedro Pete Peter Petro
    Phil Philip Phillip Pierre Piotr Rafael Ralph Ramon Rand Randy Ray Raymond Recep Reince Rex Ricardo Richard
    Rick Ricky Rob Robby Robert Roberto Rodrigo Roger Roland Rolf Ron Ronald Roy Rudolf Rudy Rupert Russell Ryan
    Salman Sam Samuel Scott Sean Sebastian Serge Sergei Sergey Simon Spencer Stanley Stefan Stephane Stephen
    Steve Steven Stuart Sven Ted Terry Theodore Thomas Tim Timothy Todd Tom Tomas Tommy Tony Travis Trey Tyler
    Umar Victor Viktor Vincent Vladimir Volodymyr Walter Warren Wayne Werner Wilhelm Will William Willy Wolfgang
    Yuri Yusuf Yves Zbigniew""".split()
)


def given_name_gender(name: str) -> str:
    """Return `f` or `m` where the first name of `name` mostly means one of them, else an empty string."""
    first = name.split()[0] if name else ""
    if first in _WOMEN:
        return "f"
    return "m" if first in _MEN else ""
